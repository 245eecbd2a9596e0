"""Tables of English words -> a Lexicon that checks what it reads and what it is asked."""

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.glossary import GLOSSARY
from spacy.lang.en.stop_words import STOP_WORDS
from typer.testing import CliRunner

import kg.english
from kg.cli import app
from kg.english.lexicon import Lexicon, load_lexicon
from kg.errors import LexiconError

ENGLISH = Path(kg.english.__file__).parent


@pytest.fixture(scope="module")
def english() -> Lexicon:
    return load_lexicon()


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """A copy of the tables, to be spoiled."""
    for path in ENGLISH.glob("*.tsv"):
        shutil.copy(path, tmp_path / path.name)
    return tmp_path


@pytest.mark.parametrize(
    ("word", "part", "negated", "effect"),
    [
        ("say", "verb", False, "speech"),
        ("consider", "verb", False, "considered"),
        ("allow", "verb", False, "possible"),
        ("allow", "verb", True, "negative"),
        ("deny", "verb", True, "deny"),
        ("accuse", "charge", False, "speech"),
        ("sign", "verb", False, ""),
        ("", "noun", False, ""),
    ],
)
def test_what_a_word_makes_of_what_it_governs(
    english: Lexicon, word: str, part: str, negated: object, effect: str
) -> None:
    assert english.effect(word, part, negated=bool(negated)) == effect  # type: ignore[arg-type]


def test_asking_for_a_part_that_does_not_exist_raises(english: Lexicon) -> None:
    with pytest.raises(LexiconError, match="no word is listed as a vreb: ask for one of adjective"):
        english.effect("say", "vreb")  # type: ignore[arg-type]


def test_asking_for_a_family_that_does_not_exist_raises(english: Lexicon) -> None:
    with pytest.raises(LexiconError, match="no family of words is called naiming"):
        english.has("call", "naiming")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("table", "row", "message"),
    [
        ("attitudes.tsv", "gloat\tvreb\tspeech", "unknown part 'vreb': give one of adjective"),
        ("attitudes.tsv", "gloat\tverb\tspeach", "unknown effect 'speach': give one of actual"),
        ("attitudes.tsv", "gloat\tverb", "2 columns: give 3 to 4"),
        ("attitudes.tsv", "gloat\tverb\t", "3 columns: give 3 to 4"),
        ("attitudes.tsv", "gloat verb speech", "1 columns: give 3 to 4"),
        ("attitudes.tsv", "say\tverb\tspeech", "'say verb' is there already: keep one"),
        ("families.tsv", "naiming\tcall", "unknown family 'naiming': give one of"),
        ("families.tsv", "naming\tcall", "'call' is there already: keep one"),
        ("families.tsv", "naming\ta\tb\tc", "4 columns: give 2 to 3"),
        ("nominalisations.tsv", "gloating", "1 columns: give 2 to 3"),
        ("idioms.tsv", "bite\tthe dust\t-\t-\t-\tfall", "'bite the dust - - -' is there already"),
        ("idioms.tsv", "bite\t-\t-\t-\t-\tfall", "an idiom has an object, or a preposition with"),
        ("idioms.tsv", "bite\tthe dust", "2 columns: give 6"),
        (
            "idioms.tsv",
            "bite\ta/one dust\t-\t-\t-\tfall",
            "unknown determiner 'one': give one of a",
        ),
        ("idioms.tsv", "bite\ta dust\t-\t-\tof\tfall on", "unknown word behind a sense 'on'"),
        ("given_names.tsv", "they\tKim", "unknown pronoun 'they': give one of he, she"),
    ],
)
def test_a_bad_row_is_named_with_file_line_and_fix(
    tables: Path, table: str, row: str, message: str
) -> None:
    path = tables / table
    lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    path.write_text("\n".join([*lines, row]) + "\n", encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        load_lexicon(tables)
    assert str(error.value).startswith(f"{path}, line {len(lines) + 1}: {message}")


def test_a_missing_table_is_named(tables: Path) -> None:
    (tables / "attitudes.tsv").unlink()
    with pytest.raises(LexiconError, match=r"attitudes\.tsv: cannot be read"):
        load_lexicon(tables)


def test_a_family_without_words_is_named(tables: Path) -> None:
    path = tables / "families.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("naming\t")]
    path.write_text("\n".join(kept), encoding="utf-8")
    with pytest.raises(LexiconError, match="no word of the family 'naming': add a row for it"):
        load_lexicon(tables)


def test_two_lexicons_keep_apart(tables: Path, english: Lexicon) -> None:
    with (tables / "attitudes.tsv").open("a", encoding="utf-8") as table:
        table.write("gloat\tverb\tspeech\n")
    assert load_lexicon(tables).effect("gloat", "verb") == "speech"
    assert english.effect("gloat", "verb") == ""


def test_entries_tell_all_that_is_known_of_a_word(english: Lexicon) -> None:
    assert list(english.entries("hear")) == [
        ("attitudes", "verb", "speech"),
        ("families", "causative", ""),
        ("families", "hearsay", ""),
        ("families", "perceiving", ""),
        ("nominalisations", "hearing from hear", ""),
    ]
    assert ("attitudes", "verb", "possible, negated: negative") in list(english.entries("allow"))
    assert ("families", "reversing", "from/out/off") in list(english.entries("keep"))
    assert list(english.entries("Emmanuel")) == [("given_names", "pronoun", "he")]
    assert list(english.entries("xyzzy")) == []


@pytest.mark.parametrize("table", ["families.tsv", "idioms.tsv"])
def test_the_tables_are_sorted_so_that_a_word_is_found(table: str) -> None:
    rows = [
        tuple(line.split("\t"))
        for line in (ENGLISH / table).read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    assert rows == sorted(rows)


# --- kg lexicon ------------------------------------------------------------------------------


SAY = ["attitudes verb speech", "families noting", "families utterance"]


@pytest.mark.parametrize(
    ("word", "rows"),
    [
        pytest.param("say", SAY, id="speech verb"),
        pytest.param("Say", SAY, id="capital"),
        pytest.param("Emmanuel", ["given_names pronoun he"], id="name"),
        pytest.param("make sense", ["families support phrase"], id="phrase"),
        pytest.param(
            "allow",
            [
                "attitudes verb possible, negated: negative",
                "families enabling",
                "nominalisations allowing from allow",
            ],
            id="verb with an event noun",
        ),
    ],
)
def test_lexicon_shows_what_the_tables_know(word: str, rows: list[str]) -> None:
    shown = CliRunner().invoke(app, ["lexicon", word])
    assert shown.exit_code == 0
    head, *lines = (" ".join(line.split()) for line in shown.stdout.splitlines())
    assert head == "table part or family effect"
    assert lines == rows


def test_lexicon_says_how_to_teach_a_word_that_no_table_knows() -> None:
    shown = CliRunner().invoke(app, ["lexicon", "gloat"])
    assert (shown.exit_code, shown.stdout) == (0, "")
    table = ENGLISH / "attitudes.tsv"
    assert f"no table knows 'gloat': to teach it, add a row to {table}" in shown.stderr


# --- English stands in tables ----------------------------------------------------------------

KG = ENGLISH.parent
MODULES = {path.relative_to(KG).as_posix(): path for path in sorted(KG.rglob("*.py"))}
LABELS = {label.lower() for label in GLOSSARY}  # of Universal Dependencies, ClearNLP and spaCy
PREPOSITIONS = {"amid", "concerning", "despite", "following", "including", "like", "outside"}
CONTENT = set(
    "amount become bottom call empty front full get give go keep made make move name please put "
    "say see seem serious show side take top".split()
)
CLOSED_CLASSES = (STOP_WORDS - CONTENT) | PREPOSITIONS
NOT_ENGLISH = {  # tags of HTML, keys of data, prefixes of RDF, names of scripts and their words
    "cli/highlights.py",
    "documents/columns.py",
    "documents/dates.py",
    "documents/headers.py",
    "documents/json_debates.py",
    "documents/markup.py",
    "documents/pieces.py",
    "documents/pruning.py",
    "ontology/namespaces.py",
    "page/__init__.py",
    "page/colours.py",
    "page/edges.py",
    "page/nodes.py",
}
FEW = 2  # words that may stand together where they are used


def listed(node: ast.AST) -> list[str]:
    """Return the strings that a node lists: a set, list or tuple, keys, "…".split()."""
    match node:
        case ast.Set() | ast.List() | ast.Tuple():
            return [text for item in node.elts for text in constants(item)]
        case ast.Dict():
            return [text for key in node.keys if key is not None for text in constants(key)]
        case ast.Call(func=ast.Attribute(attr="split", value=ast.Constant(value=str(text)))):
            return text.split()
        case ast.keyword(arg="lower" | "lemma", value=ast.Constant(value=str(text))):
            return text.split()
    return []


def constants(node: ast.AST) -> Iterator[str]:
    """Yield the strings in an expression."""
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value


def names(tree: ast.AST) -> Iterator[str]:
    """Yield what code calls things: such words in a string are keys, columns and attributes."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.FunctionDef(name=name):
                yield name
            case ast.arg(arg=name) | ast.keyword(arg=str(name)):
                yield name
            case ast.Subscript(value=ast.Name(id="Literal")):
                yield from constants(node)


def word_lists(tree: ast.AST, known: set[str]) -> list[list[str]]:
    """Return the lists of more than a few lower-case words that are English and nothing else."""
    found = (
        [text for text in listed(node) if re.fullmatch("[a-z]+", text) and text not in known]
        for node in ast.walk(tree)
    )
    return [words for words in found if len(words) > FEW]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('SPEECH = {"say", "tell", "ask"}', [["say", "tell", "ask"]]),
        ('SPEECH = "say tell ask".split()', [["say", "tell", "ask"]]),
        ('SPEECH = [("say", 1), ("tell", 2), ("ask", 3)]', [["say", "tell", "ask"]]),
        ('SPEECH = {"say": 1, "tell": 2, "ask": 3}', [["say", "tell", "ask"]]),
        ('SPEECH = Pattern(lemma="say tell ask")', [["say", "tell", "ask"]]),
        ('LABELS = {"nsubj", "obj", "obl", "say", "tell"}', []),
        ('CASES = {"of", "from", "into", "amid"}', []),
    ],
)
def test_a_list_of_english_words_is_found(code: str, expected: list[list[str]]) -> None:
    assert word_lists(ast.parse(code), LABELS | CLOSED_CLASSES) == expected


def test_no_list_of_english_words_outside_english() -> None:
    trees = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}
    known = LABELS | CLOSED_CLASSES | {name for tree in trees.values() for name in names(tree)}
    found = {
        name: lists
        for name, tree in trees.items()
        if not name.startswith(("english/", "training/")) and (lists := word_lists(tree, known))
    }
    assert {name: found[name] for name in found.keys() - NOT_ENGLISH} == {}
