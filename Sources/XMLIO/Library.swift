internal import CLibXML2

private let initialised: Void = xmlInitParser()

/// Sets libxml2 up once, before its first use on any thread.
func libraryIsReady() { initialised }
