"""The shipped ontology's base line -> the IRIs of kg's own vocabulary."""

# ruff: noqa: N815 (RDF properties are in mixed case by custom)

import hashlib
import re
from pathlib import Path
from typing import Final

from rdflib import DCTERMS, OWL, PROV, RDF, RDFS, SDO, SH, SKOS, XSD, Namespace, URIRef
from rdflib.namespace import ORG, DefinedNamespace

from kg.errors import OntologyError
from kg.integrity import check_installed

__all__ = [
    "BASE",
    "KG",
    "LEX",
    "STANDARD",
    "base_of",
    "folder_hash",
    "folder_of",
    "namespaces_of",
    "shipped_folder",
    "turtle_files",
]

BASE_LINE: Final = re.compile(r"^\s*@base\s+<([^>]+)>", re.MULTILINE)
PACKAGE: Final = Path(__file__).resolve().parents[1]


def shipped_folder() -> Path:
    """Find the folder of Turtle files that ships with kg.

    A wheel carries it inside the package, a checkout beside it.

    Raises:
        OntologyError: there is none.
        InstallationError: a file in it is not what was installed.
    """
    for folder in (PACKAGE / "ontologies", PACKAGE.parent / "ontologies"):
        if folder.is_dir():
            check_installed(folder)
            return folder
    msg = f"{PACKAGE} has no ontologies folder inside or beside it: install kg again"
    raise OntologyError(msg)


def folder_of(ontology: Path | None = None) -> Path:
    """Return the folder of an ontology: the shipped one where there is none or a single file."""
    return shipped_folder() if ontology is None or ontology.is_file() else ontology


def turtle_files(ontology: Path) -> tuple[Path, ...]:
    """Return the Turtle files of a folder; a single file adds to those that ship with kg."""
    own = (ontology,) if ontology.is_file() else ()
    return (*sorted(folder_of(ontology).glob("*.ttl")), *own)


def folder_hash(folder: Path | None = None) -> str:
    """Return a hash of an ontology's Turtle files, which tells one ontology from another."""
    digest = hashlib.sha256()
    for path in turtle_files(folder or shipped_folder()):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def base_of(folder: Path) -> str:
    """Read the base IRI of an ontology folder from the first file that declares one.

    >>> base_of(shipped_folder()).startswith("https://")
    True
    """
    for path in turtle_files(folder):
        content = path.read_bytes()
        if b"@base" not in content:  # told at once: to search a megabyte takes 15 ms
            continue
        if line := BASE_LINE.search(content.decode(errors="replace")):
            return line[1]
    msg = f"{folder} has no Turtle file with a base: write '@base <https://example.org/> .' in one"
    raise OntologyError(msg)


BASE: Final = base_of(shipped_folder())


class LEX(DefinedNamespace):
    """How language names classes, actors and relations."""

    _NS = Namespace(BASE + "lex#")
    _fail = True

    anaphor: URIRef
    demonym: URIRef
    direct: URIRef
    entityLabel: URIRef
    frame: URIRef
    homeLabel: URIRef
    lightVerb: URIRef
    metonymOf: URIRef
    motionVerb: URIRef
    noun: URIRef
    object: URIRef
    outOfOffice: URIRef
    placeVerb: URIRef
    privateTitle: URIRef
    role: URIRef
    sameAct: URIRef
    sharedLabel: URIRef
    soleNoun: URIRef
    symmetric: URIRef
    thing: URIRef
    title: URIRef
    verb: URIRef


class KG(DefinedNamespace):
    """How kg keeps what the articles say."""

    _NS = Namespace(BASE + "kg#")
    _fail = True
    _extras = ("asked-for",)

    Concept: URIRef
    Document: URIRef
    Happening: URIRef
    Judgement: URIRef
    LastingState: URIRef
    Modality: URIRef
    Polarity: URIRef
    Proposition: URIRef
    Review: URIRef
    Statement: URIRef
    Tense: URIRef

    actsFor: URIRef
    actsForOwner: URIRef
    agent: URIRef
    agentText: URIRef
    amount: URIRef
    amountText: URIRef
    asRead: URIRef
    assertionPolicy: URIRef
    attributedTo: URIRef
    begins: URIRef
    begunBy: URIRef
    belongsToPlace: URIRef
    cause: URIRef
    causeText: URIRef
    colour: URIRef
    confidence: URIRef
    contentHash: URIRef
    decidedBy: URIRef
    derived: URIRef
    describes: URIRef
    description: URIRef
    destination: URIRef
    destinationText: URIRef
    directSpeech: URIRef
    endedBy: URIRef
    event: URIRef
    eventText: URIRef
    evidence: URIRef
    fair: URIRef
    first: URIRef
    happenings: URIRef
    hasNamesakes: URIRef
    hasOffices: URIRef
    identity: URIRef
    instrument: URIRef
    instrumentText: URIRef
    isAgent: URIRef
    isCountry: URIRef
    isMeans: URIRef
    isPerson: URIRef
    isPlace: URIRef
    isListed: URIRef
    isProvince: URIRef
    isSite: URIRef
    isPublisher: URIRef
    isUnnamed: URIRef
    isVenue: URIRef
    judgements: URIRef
    mentions: URIRef
    minHash: URIRef
    modality: URIRef
    objectAntecedent: URIRef
    objectText: URIRef
    offices: URIRef
    origin: URIRef
    partner: URIRef
    partnerText: URIRef
    patient: URIRef
    patientText: URIRef
    placeText: URIRef
    polarity: URIRef
    precedence: URIRef
    predicate: URIRef
    proposition: URIRef
    reason: URIRef
    recipient: URIRef
    recipientText: URIRef
    relatesTo: URIRef
    relationText: URIRef
    report: URIRef
    reportedBy: URIRef
    reprintOf: URIRef
    reviewOf: URIRef
    rightModality: URIRef
    rightPolarity: URIRef
    rightRelation: URIRef
    rightSpeaker: URIRef
    score: URIRef
    second: URIRef
    source: URIRef
    sourceText: URIRef
    speechVerb: URIRef
    stateLevel: URIRef
    strict: URIRef
    subjectAntecedent: URIRef
    subjectText: URIRef
    supersededBy: URIRef
    tense: URIRef
    timeText: URIRef
    topic: URIRef
    topicText: URIRef
    validFrom: URIRef
    validUntil: URIRef
    verdict: URIRef

    actual: URIRef
    conditional: URIRef
    considered: URIRef
    different: URIRef
    expected: URIRef
    future: URIRef
    hand: URIRef
    negative: URIRef
    obligatory: URIRef
    past: URIRef
    planned: URIRef
    positive: URIRef
    possible: URIRef
    present: URIRef
    rule: URIRef
    same: URIRef
    unsure: URIRef
    wished: URIRef


STANDARD: Final = {
    "rdf": Namespace(str(RDF)),
    "rdfs": Namespace(str(RDFS)),
    "owl": Namespace(str(OWL)),
    "xsd": Namespace(str(XSD)),
    "skos": Namespace(str(SKOS)),
    "dcterms": Namespace(str(DCTERMS)),
    "prov": Namespace(str(PROV)),
    "org": Namespace(str(ORG)),
    "schema": Namespace(str(SDO)),
    "sh": Namespace(str(SH)),
    "nif": Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"),
    "sem": Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/"),
    "wd": Namespace("http://www.wikidata.org/entity/"),
    "ftm": Namespace("https://schema.followthemoney.tech/#"),
}


def namespaces_of(base: str, prefixes: dict[str, str]) -> dict[str, Namespace]:
    """Bind every prefix: ours, the standard ones, and for the domain what the folder declares.

    >>> bound = namespaces_of("https://example.org/", {"pol": "https://example.org/food#"})
    >>> bound["pol"].Soup, bound["actor"]
    (rdflib.term.URIRef('https://example.org/food#Soup'), Namespace('https://example.org/actor/'))
    """
    domain = {
        "pol": "ontology#",
        "actor": "actor/",
        "rel": "relation/",
        "doc": "document/",
    }
    own = {name: Namespace(prefixes.get(name, base + path)) for name, path in domain.items()}
    return {"kg": Namespace(str(KG)), **own, "lex": Namespace(str(LEX)), **STANDARD}
