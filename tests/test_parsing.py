import gc
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.attrs import DEP, HEAD
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.tokens import Doc, Span
from threadpoolctl import threadpool_info, threadpool_limits

from kg.english.amounts import AmountFinder
from kg.errors import PipelineError
from kg.integrity import SUMS, faults, listed_in, write_checksums
from kg.parsing import BUNDLED, load_pipeline, one_thread
from kg.parsing.blas import choose_product, seconds
from kg.parsing.lemmas import TreebankLemmatizer
from kg.parsing.name_types import NameTypes, agree
from kg.parsing.tokenization import adapt_tokenizer
from kg.training.lookups import unambiguous_types


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline()


@pytest.fixture(scope="module")
def blank() -> Language:
    nlp = spacy.blank("en")
    adapt_tokenizer(nlp)
    return nlp


def entities(doc: Doc) -> list[str]:
    return [f"{entity.text}/{entity.label_}" for entity in doc.ents]


def blas_threads() -> set[int]:
    return {info["num_threads"] for info in threadpool_info() if info["user_api"] == "blas"}


# --- loading ---------------------------------------------------------------------------------


def test_bundled_pipeline_parses_and_names(nlp: Language) -> None:
    doc = nlp("Angela Smith visited Paris. She met the president there.")
    assert len(list(doc.sents)) == 2
    assert doc[2].dep_ == "ROOT"
    assert "Paris/LOC" in entities(doc)


def test_folder_of_a_user_is_loaded(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "mine")
    again = load_pipeline(str(tmp_path / "mine"))
    text = "The prime minister told parliament on Monday that talks had failed."
    assert [token.dep_ for token in again(text)] == [token.dep_ for token in nlp(text)]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        pytest.param("no_such_model", "cannot be loaded", id="not there"),
        pytest.param("empty", "cannot be loaded", id="empty folder"),
        pytest.param("tagger", "no parser and no ner", id="neither parser nor entities"),
    ],
)
def test_pipeline_that_cannot_serve_is_one_line(name: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    spacy.blank("en").to_disk(tmp_path / "tagger")
    place = tmp_path / name
    with pytest.raises(PipelineError) as caught:
        load_pipeline(str(place) if place.exists() else name)
    message = str(caught.value)
    assert says in message
    assert name in message
    assert "\n" not in message


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def shortened(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


@pytest.fixture(scope="module")
def of_a_user(nlp: Language, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline as spaCy writes it, without checksums."""
    folder = tmp_path_factory.mktemp("mine")
    nlp.to_disk(folder)
    return folder


@pytest.mark.parametrize(
    ("name", "damage", "what"),
    [
        pytest.param("config.cfg", Path.unlink, "missing", id="no config"),
        pytest.param("config.cfg", shortened, "damaged", id="half a config"),
        pytest.param("meta.json", Path.unlink, "missing", id="no meta"),
        pytest.param("tokenizer", emptied, "empty", id="empty tokenizer"),
        pytest.param("parser/model", Path.unlink, "missing", id="no weights"),
        pytest.param("parser/model", shortened, "damaged", id="half the weights"),
        pytest.param("parser/moves", shortened, "damaged", id="half the moves"),
        pytest.param("ner/cfg", Path.unlink, "missing", id="no settings"),
        pytest.param("ner/cfg", shortened, "damaged", id="half the settings"),
        pytest.param("vocab/strings.json", Path.unlink, "missing", id="no strings"),
        pytest.param("vocab/vectors", shortened, "damaged", id="half the vectors"),
        pytest.param("vocab/vectors", emptied, "empty", id="empty vectors"),
        pytest.param("vocab/key2row", Path.unlink, "missing", id="vectors without words"),
    ],
)
def test_damaged_file_of_a_pipeline_is_named(
    of_a_user: Path, tmp_path: Path, name: str, damage: Callable[[Path], None], what: str
) -> None:
    folder = shutil.copytree(of_a_user, tmp_path / "mine")
    damage(folder / name)
    with pytest.raises(PipelineError) as caught:
        load_pipeline(str(folder))
    message = str(caught.value)
    assert f"for {folder / name} is {what}: restore that file" in message
    assert "\n" not in message


def test_checksums_of_a_folder_are_kept(of_a_user: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(of_a_user, tmp_path / "mine")
    types = folder / "kg_names" / "types.json"
    write_checksums(folder)
    assert load_pipeline(str(folder)).lang == "en"
    types.write_text("{}", encoding="utf-8")  # it would load, and find fewer names
    with pytest.raises(PipelineError, match=r"types\.json is damaged"):
        load_pipeline(str(folder))


def test_the_bundled_pipeline_is_as_training_wrote_it() -> None:
    known = listed_in(BUNDLED)
    files = {path for path in BUNDLED.rglob("*") if path.is_file()}
    assert {each.path for each in known} == files - {BUNDLED / SUMS}
    assert list(faults(known)) == []


@pytest.mark.parametrize("product", ["numpy", "blis"])
def test_setting_chooses_the_matrix_product(
    product: str, monkeypatch: pytest.MonkeyPatch, nlp: Language
) -> None:
    monkeypatch.setenv("KG_MATRIX_PRODUCT", product)
    assert choose_product() == product
    assert nlp("Spain and Italy signed a treaty.")[3].dep_ == "ROOT"


def test_time_that_others_take_is_none_of_a_product() -> None:
    def wait(*_: object, **__: object) -> None:
        time.sleep(0.02)

    assert seconds(wait) < 0.01


def test_text_without_a_full_stop_is_read(nlp: Language) -> None:
    doc = nlp("word and " * 5000)
    assert len(doc) == 10_000


def test_many_documents_keep_memory_flat(nlp: Language) -> None:
    texts = (f"Minister number {at} met the mayor of town {at}." for at in range(60))
    for _ in nlp.pipe(texts, batch_size=10):
        pass
    gc.collect()
    assert sum(isinstance(found, Doc) for found in gc.get_objects()) < 30


# --- tokens ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        pytest.param("and/or", ["and", "/", "or"], id="slash"),
        pytest.param("No!!", ["No", "!!"], id="run of marks"),
        pytest.param("F-16", ["F", "-", "16"], id="letter and number"),
        pytest.param("pre-war", ["pre-war"], id="prefix"),
        pytest.param("EU-backed", ["EU", "-", "backed"], id="compound"),
        pytest.param("15-year", ["15", "-", "year"], id="number and noun"),
        pytest.param("2014–22", ["2014", "–", "22"], id="range"),
        pytest.param("don’t", ["do", "n’t"], id="contraction"),
        pytest.param("Ukraine’s", ["Ukraine", "’s"], id="possessive"),
    ],
)
def test_words_are_cut_as_in_treebanks(text: str, tokens: list[str], blank: Language) -> None:
    assert [token.text for token in blank(text)] == tokens


def test_tokeniser_survives_the_disk(blank: Language, tmp_path: Path) -> None:
    blank.to_disk(tmp_path)
    assert len(spacy.load(tmp_path)("pre-war and/or")) == 4


# --- lemmas -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        pytest.param("Talks", "NNS", "talk", id="table, small letters"),
        pytest.param("PM", "NN", "p.m.", id="table, capitals"),
        pytest.param("Kenyan", "JJ", "Kenyan", id="nationality"),
        pytest.param("NATO", "NNP", "NATO", id="letters"),
        pytest.param("Kenyans", "NNPS", "Kenyan", id="people"),
        pytest.param("staged", "VBD", "stage", id="no doubled consonant"),
        pytest.param("vetoed", "VBN", "veto", id="o before the ending"),
        pytest.param("waging", "VBG", "wage", id="no doubled consonant, -ing"),
    ],
)
def test_lemma_is_as_in_treebanks(word: str, tag: str, lemma: str) -> None:
    vocab = spacy.blank("en").vocab
    lookups = Lookups()
    lookups.add_table("lemma_seen", {"talks/NNS": "talk", "PM/NN": "p.m."})
    for name in ("lemma_rules", "lemma_exc", "lemma_index"):
        lookups.add_table(name, {})
    lemmatizer = TreebankLemmatizer(vocab, None, mode="rule")
    lemmatizer.lookups = lookups
    starts = [True, False]
    doc = Doc(vocab, ["The", word], pos=["DET", "X"], tags=["DT", tag], sent_starts=starts)
    assert lemmatizer(doc)[1].lemma_ == lemma


# --- names and numbers -------------------------------------------------------------------

SURNAME = "Ada Lane/PERSON spoke . Then Lane/ORG left ."
MISSED = "Ada Lane/PERSON spoke . Then Lane left ."
BRACKETS = "Green Alliance/ORG ( GA/PERSON ) won . GA/LOC lost ."
MAJORITY = "Oslo/LOC and Oslo/LOC and Oslo/ORG"


def marked(text: str) -> Doc:
    """Read "Ada Lane/PERSON spoke": a name ends at its label; capitals before belong to it."""
    words: list[str] = []
    spans: list[tuple[int, int, str]] = []
    for part in text.split():
        word, _, label = part.partition("/")
        words.append(word)
        if label:
            start = len(words) - 1
            while start and words[start - 1].istitle() and words[start - 1] not in ("Then",):
                start -= 1
            spans.append((start, len(words), label))
    tags = ["PROPN" if word[0].isupper() and word != "Then" else "X" for word in words]
    doc = Doc(spacy.blank("en").vocab, words, pos=tags)
    doc.ents = [Span(doc, start, end, label=label) for start, end, label in spans]
    return doc


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(SURNAME, ["Ada Lane/PERSON", "Lane/PERSON"], id="surname"),
        pytest.param(MISSED, ["Ada Lane/PERSON", "Lane/PERSON"], id="surname not found"),
        pytest.param(BRACKETS, ["Green Alliance/ORG", "GA/ORG", "GA/ORG"], id="letters"),
        pytest.param(MAJORITY, ["Oslo/LOC"] * 3, id="majority"),
    ],
)
def test_names_are_typed_alike_in_a_document(text: str, expected: list[str]) -> None:
    assert entities(agree(marked(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("on 27 June 2024", "27 June 2024/DATE", id="day"),
        pytest.param("two days ago", "two days ago/DATE", id="ago"),
        pytest.param("last week", "last week/DATE", id="last week"),
        pytest.param("gave $3.5 million", "$3.5 million/MONEY", id="dollars"),
        pytest.param("20 billion euros", "20 billion euros/MONEY", id="euros"),
        pytest.param("said 300 soldiers", "300/CARDINAL", id="number"),
    ],
)
def test_amounts_are_spans(text: str, expected: str, nlp: Language) -> None:
    doc = nlp.get_pipe("kg_numbers")(nlp(f"They came {text}."))
    assert expected in [f"{span.text}/{span.label_}" for span in doc.spans["kg_numbers"]]


@pytest.mark.parametrize("name", ["kg_boundaries", "kg_names", "kg_numbers"])
def test_component_round_trips(name: str, tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(name)
    nlp.to_disk(tmp_path)
    assert spacy.load(tmp_path).pipe_names == [name]


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        pytest.param({"LOC": ["Lane"]}, ["Oslo/LOC", "Lane/LOC"], id="list"),
        pytest.param({"LOC": ["Lane"], "ORG": ["Lane"]}, ["Oslo/LOC", "Lane/ORG"], id="doubtful"),
    ],
)
def test_known_names_settle_types(known: dict[str, list[str]], expected: list[str]) -> None:
    types = unambiguous_types([], known)
    assert entities(agree(marked("in Oslo/LOC and Lane/ORG"), types)) == expected


def test_known_names_survive_the_disk(tmp_path: Path) -> None:
    NameTypes({"Oslo": "LOC"}).to_disk(tmp_path / "kg_names")
    assert NameTypes().from_disk(tmp_path / "kg_names").types == {"Oslo": "LOC"}


def test_a_library_that_a_pipeline_needs_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(name: str) -> None:
        raise ModuleNotFoundError(name, name="spacy_transformers")

    monkeypatch.setattr("spacy.load", load)
    with pytest.raises(PipelineError, match="it needs spacy_transformers: install that"):
        load_pipeline(str(tmp_path))


@pytest.mark.model("0.3.1")
def test_vectors_from_the_cache_are_the_same(nlp: Language) -> None:
    plain = spacy.load(BUNDLED)
    texts = ["Mali attacked Chad. Mali won't say why.", "Chad won. Won't Mali?", "Niger left Mali."]
    for ours, theirs in zip(nlp.pipe(texts), plain.pipe(texts), strict=True):
        assert ours.tensor == pytest.approx(theirs.tensor, abs=1e-5)  # BLAS may round apart
        assert [t.dep_ for t in ours] == [t.dep_ for t in theirs]
    assert [len(doc) for doc in nlp.pipe(["", "Mali left."])] == [0, 3]


@pytest.mark.model("0.3.1")
def test_texts_that_are_decided_on_together_are_read_as_by_spacy(nlp: Language) -> None:
    articles = sorted((Path(__file__).parents[1] / "notebooks" / "articles").glob("*.txt"))
    texts = ["", *(each.read_text(encoding="utf-8") for each in articles)]
    for ours, read in zip(nlp.pipe(texts), spacy.load(BUNDLED).pipe(texts), strict=True):
        assert ours.to_array([HEAD, DEP]).tolist() == read.to_array([HEAD, DEP]).tolist()
        assert entities(ours) == entities(read)


def test_blas_has_one_thread_while_a_pipeline_reads_and_its_own_between() -> None:
    with threadpool_limits(2, user_api="blas"):
        reading = one_thread(blas_threads() for _ in range(3))
        assert [(next(reading), blas_threads()) for _ in range(2)] == [({1}, {2})] * 2
        assert list(reading) == [{1}]
        assert blas_threads() == {2}


def test_amounts_are_those_that_a_matcher_finds_in_the_whole_text(nlp: Language) -> None:
    finder = AmountFinder(nlp)
    text = (
        "The second Velmar Summit cost 3 million dollars , on Monday , 4 May 2021 , in 1990 . "
        "The Tolvan war ended two years ago , last week , before the Cold War and World War II ."
    )
    doc = nlp(text)
    apart = {
        (s.start, s.end, s.label) for part in finder.stretches(doc) for s in match(finder, part)
    }
    assert apart == {(s.start, s.end, s.label) for s in match(finder, doc)}
    assert len(apart) > 8


def match(finder: AmountFinder, text: Doc | Span) -> list[Span]:
    return list(finder.matcher(text, as_spans=True))


def test_lemmas_that_are_known_are_those_that_are_worked_out(nlp: Language) -> None:
    lemmas = nlp.get_pipe("kg_lemmas")
    doc = nlp("Velmar vetoed it. Russian PMs were co-hosting talks, and the Russian left.")
    first = [token.lemma_ for token in doc]
    lemmas.known.clear()
    assert [token.lemma_ for token in lemmas(doc)] == first
    assert first == [lemmas.lemmatize(token)[0] for token in doc]
