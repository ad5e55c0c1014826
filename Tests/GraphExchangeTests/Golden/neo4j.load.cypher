// Loads nodes.csv and relationships.csv from the import folder of Neo4j 5 or later. Run with:
//   cypher-shell -f load.cypher
// neo4j-admin loads the same files faster, into an empty database:
//   neo4j-admin database import full --array-delimiter=';' --multiline-fields=true \
//     --nodes=nodes.csv --relationships=relationships.csv
CREATE CONSTRAINT yimai_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row
MERGE (n:Entity {id: row['id:ID']})
SET n.name = row.name, n.node_type = row.node_type, n.type_label_zh = row.type_label_zh, n.aliases = split(row['aliases:string[]'], ';'), n.mention_count = toInteger(row['mention_count:int']), n.sources = toInteger(row['sources:int']), n.first_report = row.first_report, n.last_report = row.last_report, n.node_confidence = toFloat(row['node_confidence:double']), n.attr_size = row.attr_size, n.level_note = row.level_note, n.place_level = row.place_level;
MATCH (n:Entity {node_type: 'Person'}) SET n:Person;
MATCH (n:Entity {node_type: 'Official'}) SET n:Person:Official;
MATCH (n:Entity {node_type: 'Organization'}) SET n:Organization;
MATCH (n:Entity {node_type: 'GovernmentBody'}) SET n:Organization:GovernmentBody;
MATCH (n:Entity {node_type: 'PartyBody'}) SET n:Organization:PartyBody;
MATCH (n:Entity {node_type: 'MedicalGroup'}) SET n:Organization:MedicalGroup;
MATCH (n:Entity {node_type: 'Hospital'}) SET n:Organization:Hospital;
MATCH (n:Entity {node_type: 'Place'}) SET n:Place;
MATCH (n:Entity {node_type: 'Program'}) SET n:Program;
MATCH (n:Entity {node_type: 'Event'}) SET n:Event;
MATCH (n:Entity {node_type: 'Policy'}) SET n:Policy;
LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
WITH row WHERE row[':TYPE'] = 'HOLDS_POST'
MATCH (s:Entity {id: row[':START_ID']}), (o:Entity {id: row[':END_ID']})
MERGE (s)-[r:HOLDS_POST {id: row.id}]->(o)
SET r.label = row.label, r.weight = toInteger(row['weight:int']), r.predicate = row.predicate, r.symmetric = toBoolean(row['symmetric:boolean']), r.role = row.role, r.valid_from = row.valid_from, r.valid_to = row.valid_to, r.valid_inferred = toBoolean(row['valid_inferred:boolean']), r.reported_first = row.reported_first, r.reported_last = row.reported_last, r.confidence = toFloat(row['confidence:double']), r.rules = split(row['rules:string[]'], ';'), r.documents = split(row['documents:string[]'], ';'), r.quotes = split(row['quotes:string[]'], ';'), r.document = row.document, r.quote = row.quote, r.char_start = toInteger(row['char_start:int']), r.char_end = toInteger(row['char_end:int']), r.byte_start = toInteger(row['byte_start:int']), r.byte_end = toInteger(row['byte_end:int']), r.evidence = row.evidence, r.modality = row.modality, r.tenure = split(row['tenure:string[]'], ';');
LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
WITH row WHERE row[':TYPE'] = 'LEADS'
MATCH (s:Entity {id: row[':START_ID']}), (o:Entity {id: row[':END_ID']})
MERGE (s)-[r:LEADS {id: row.id}]->(o)
SET r.label = row.label, r.weight = toInteger(row['weight:int']), r.predicate = row.predicate, r.symmetric = toBoolean(row['symmetric:boolean']), r.role = row.role, r.valid_from = row.valid_from, r.valid_to = row.valid_to, r.valid_inferred = toBoolean(row['valid_inferred:boolean']), r.reported_first = row.reported_first, r.reported_last = row.reported_last, r.confidence = toFloat(row['confidence:double']), r.rules = split(row['rules:string[]'], ';'), r.documents = split(row['documents:string[]'], ';'), r.quotes = split(row['quotes:string[]'], ';'), r.document = row.document, r.quote = row.quote, r.char_start = toInteger(row['char_start:int']), r.char_end = toInteger(row['char_end:int']), r.byte_start = toInteger(row['byte_start:int']), r.byte_end = toInteger(row['byte_end:int']), r.evidence = row.evidence, r.modality = row.modality, r.tenure = split(row['tenure:string[]'], ';');
LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
WITH row WHERE row[':TYPE'] = 'LOCATED_IN'
MATCH (s:Entity {id: row[':START_ID']}), (o:Entity {id: row[':END_ID']})
MERGE (s)-[r:LOCATED_IN {id: row.id}]->(o)
SET r.label = row.label, r.weight = toInteger(row['weight:int']), r.predicate = row.predicate, r.symmetric = toBoolean(row['symmetric:boolean']), r.role = row.role, r.valid_from = row.valid_from, r.valid_to = row.valid_to, r.valid_inferred = toBoolean(row['valid_inferred:boolean']), r.reported_first = row.reported_first, r.reported_last = row.reported_last, r.confidence = toFloat(row['confidence:double']), r.rules = split(row['rules:string[]'], ';'), r.documents = split(row['documents:string[]'], ';'), r.quotes = split(row['quotes:string[]'], ';'), r.document = row.document, r.quote = row.quote, r.char_start = toInteger(row['char_start:int']), r.char_end = toInteger(row['char_end:int']), r.byte_start = toInteger(row['byte_start:int']), r.byte_end = toInteger(row['byte_end:int']), r.evidence = row.evidence, r.modality = row.modality, r.tenure = split(row['tenure:string[]'], ';');
LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
WITH row WHERE row[':TYPE'] = 'PARTNERS_WITH'
MATCH (s:Entity {id: row[':START_ID']}), (o:Entity {id: row[':END_ID']})
MERGE (s)-[r:PARTNERS_WITH {id: row.id}]->(o)
SET r.label = row.label, r.weight = toInteger(row['weight:int']), r.predicate = row.predicate, r.symmetric = toBoolean(row['symmetric:boolean']), r.role = row.role, r.valid_from = row.valid_from, r.valid_to = row.valid_to, r.valid_inferred = toBoolean(row['valid_inferred:boolean']), r.reported_first = row.reported_first, r.reported_last = row.reported_last, r.confidence = toFloat(row['confidence:double']), r.rules = split(row['rules:string[]'], ';'), r.documents = split(row['documents:string[]'], ';'), r.quotes = split(row['quotes:string[]'], ';'), r.document = row.document, r.quote = row.quote, r.char_start = toInteger(row['char_start:int']), r.char_end = toInteger(row['char_end:int']), r.byte_start = toInteger(row['byte_start:int']), r.byte_end = toInteger(row['byte_end:int']), r.evidence = row.evidence, r.modality = row.modality, r.tenure = split(row['tenure:string[]'], ';');
