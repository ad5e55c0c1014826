#include "clexicon.h"

#include <string.h>

// To add a check: put CODE.cypher into Ontology/audits and its row here; a test holds the two equal.
// clang-format off

static const struct {
  const char *name;
  const unsigned char *text;  // ends with a 0 byte, which no rule holds
} audits[] = {
    {"dates.contradict", (const unsigned char[]){
#embed "../../Ontology/audits/dates.contradict.cypher" suffix(, 0)
    }},
    {"dates.future", (const unsigned char[]){
#embed "../../Ontology/audits/dates.future.cypher" suffix(, 0)
    }},
    {"dates.reversed", (const unsigned char[]){
#embed "../../Ontology/audits/dates.reversed.cypher" suffix(, 0)
    }},
    {"facts.grade", (const unsigned char[]){
#embed "../../Ontology/audits/facts.grade.cypher" suffix(, 0)
    }},
    {"facts.members", (const unsigned char[]){
#embed "../../Ontology/audits/facts.members.cypher" suffix(, 0)
    }},
    {"groups.member-of-two", (const unsigned char[]){
#embed "../../Ontology/audits/groups.member-of-two.cypher" suffix(, 0)
    }},
    {"groups.no-lead-hospital", (const unsigned char[]){
#embed "../../Ontology/audits/groups.no-lead-hospital.cypher" suffix(, 0)
    }},
    {"leads.after-removal", (const unsigned char[]){
#embed "../../Ontology/audits/leads.after-removal.cypher" suffix(, 0)
    }},
    {"leads.group-without-head", (const unsigned char[]){
#embed "../../Ontology/audits/leads.group-without-head.cypher" suffix(, 0)
    }},
    {"leads.no-post-here", (const unsigned char[]){
#embed "../../Ontology/audits/leads.no-post-here.cypher" suffix(, 0)
    }},
    {"leads.none", (const unsigned char[]){
#embed "../../Ontology/audits/leads.none.cypher" suffix(, 0)
    }},
    {"leads.office-only", (const unsigned char[]){
#embed "../../Ontology/audits/leads.office-only.cypher" suffix(, 0)
    }},
    {"leads.outside-tenure", (const unsigned char[]){
#embed "../../Ontology/audits/leads.outside-tenure.cypher" suffix(, 0)
    }},
    {"leads.planned-only", (const unsigned char[]){
#embed "../../Ontology/audits/leads.planned-only.cypher" suffix(, 0)
    }},
    {"leads.several-heads", (const unsigned char[]){
#embed "../../Ontology/audits/leads.several-heads.cypher" suffix(, 0)
    }},
    {"leads.too-many", (const unsigned char[]){
#embed "../../Ontology/audits/leads.too-many.cypher" suffix(, 0)
    }},
    {"names.shared", (const unsigned char[]){
#embed "../../Ontology/audits/names.shared.cypher" suffix(, 0)
    }},
    {"places.missing", (const unsigned char[]){
#embed "../../Ontology/audits/places.missing.cypher" suffix(, 0)
    }},
    {"posts.overlap", (const unsigned char[]){
#embed "../../Ontology/audits/posts.overlap.cypher" suffix(, 0)
    }},
    {"posts.same-report", (const unsigned char[]){
#embed "../../Ontology/audits/posts.same-report.cypher" suffix(, 0)
    }},
    {"programs.no-implementer", (const unsigned char[]){
#embed "../../Ontology/audits/programs.no-implementer.cypher" suffix(, 0)
    }},
    {"programs.part-cycle", (const unsigned char[]){
#embed "../../Ontology/audits/programs.part-cycle.cypher" suffix(, 0)
    }},
    {"sources.low-confidence", (const unsigned char[]){
#embed "../../Ontology/audits/sources.low-confidence.cypher" suffix(, 0)
    }},
    {"sources.quarantined", (const unsigned char[]){
#embed "../../Ontology/audits/sources.quarantined.cypher" suffix(, 0)
    }},
    {"sources.single", (const unsigned char[]){
#embed "../../Ontology/audits/sources.single.cypher" suffix(, 0)
    }},
    {"sources.stale", (const unsigned char[]){
#embed "../../Ontology/audits/sources.stale.cypher" suffix(, 0)
    }},
    {"sources.undated", (const unsigned char[]){
#embed "../../Ontology/audits/sources.undated.cypher" suffix(, 0)
    }},
};
// clang-format on

size_t audit_count(void) { return sizeof audits / sizeof audits[0]; }

const char *audit_name(size_t index) { return index < audit_count() ? audits[index].name : NULL; }

const unsigned char *audit_bytes(size_t index, size_t *count) {
  if (index >= audit_count()) {
    *count = 0;
    return NULL;
  }
  *count = strlen((const char *)audits[index].text);
  return audits[index].text;
}
