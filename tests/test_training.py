import gzip
import re
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from kg.errors import TrainingError
from kg.parsing import load_pipeline
from kg.training import pipeline
from kg.training.conllu import (
    Passage,
    TreebankSentence,
    gold_doc,
    parse_conllu,
    read_conllu,
    write_conllu,
)
from kg.training.entity_replacement import replace_entities
from kg.training.grammar import read_grammar
from kg.training.loop import TrainingRun, blank_pipeline, initialize
from kg.training.name_parser import NameParser, TreebankAnalyses
from kg.training.name_sampler import load_name_sampler
from kg.training.pipeline import CONFIG, VECTORS, train_pipeline
from kg.training.scorer import Scores, score_table
from kg.training.silver_trees import annotate, read_articles, split_by_length, unannotated_passages
from kg.training.teacher import LabelSets, Prediction, Teacher, gold_label
from kg.training.templates import generate_passages
from kg.training.tok2vec_data import (
    read_weights,
    set_tok2vec_weights,
    tok2vec_weights,
    training_arrays,
    write_weights,
)
from kg.training.treebank import (
    augmented_examples,
    read_treebanks,
    sample_passages,
    split_at_random,
    treebank_files,
    vary_case,
    vary_punctuation,
)
from kg.training.vectors import read_vectors

ROWS = """# newdoc id = one
# newpar
1\tAnna\tAnna\tPROPN\tNNP\tNumber=Sing\t3\tnsubj\t_\tNER=B-PERSON
2\tBerg\tBerg\tPROPN\tNNP\tNumber=Sing\t1\tflat\t_\tNER=I-PERSON
3\tleft\tleave\tVERB\tVBD\tTense=Past\t0\troot\t_\t_
4\tItaly\tItaly\tPROPN\tNNP\tNumber=Sing\t3\tobj\t_\tSpaceAfter=No|NER=B-LOC
5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# newpar
1\tBerg\tBerg\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\tNER=B-PERSON
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=Yes
2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tsay\tsay\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t"\t"\tPUNCT\t''\t_\t4\tpunct\t_\t_
"""


@pytest.fixture(scope="module")
def passage() -> Passage:
    [passage] = parse_conllu(ROWS.splitlines())
    return passage


@pytest.fixture(scope="module")
def parser(passage: Passage) -> NameParser:
    return NameParser(load_name_sampler(), TreebankAnalyses(passage.sentences))


def text(sentence: TreebankSentence) -> str:
    return "".join(word.form + " " * word.space for word in sentence).strip()


# --- treebanks ---------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", [".conllu", ".conllu.gz"])
def test_file_is_read_plain_or_gzipped(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"x-train{suffix}"
    raw = ROWS.encode()
    path.write_bytes(gzip.compress(raw) if suffix.endswith("gz") else raw)
    [passage] = read_conllu(path)
    assert [text(sentence) for sentence in passage.sentences] == [
        "Anna Berg left Italy.",
        "Berg don't say\"",
    ]


def test_gold_doc_is_what_a_perfect_pipeline_makes(passage: Passage) -> None:
    doc = gold_doc(passage, spacy.blank("en").vocab, blank_lines=True)
    assert doc.text == "Anna Berg left Italy.\n\nBerg don't say\" "
    assert [sent.root.text for sent in doc.sents] == ["left", "say"]
    assert [(entity.text, entity.label_) for entity in doc.ents] == [
        ("Anna Berg", "PERSON"),
        ("Italy", "LOC"),
        ("Berg", "PERSON"),
    ]


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        pytest.param("1\tonly", "2 columns", id="columns"),
        pytest.param("1\ta\ta\tX\tX\t_\tzero\troot\t_\t_", "head is not a number", id="head"),
    ],
)
def test_broken_line_is_one_line(lines: str, says: str) -> None:
    with pytest.raises(TrainingError, match=says) as caught:
        list(parse_conllu(lines.splitlines(), "file.conllu"))
    assert "file.conllu" in str(caught.value)


@pytest.mark.parametrize(
    "read",
    [
        pytest.param(lambda folder: treebank_files(folder, "train"), id="no treebank"),
        pytest.param(lambda folder: list(read_conllu(folder / "x.conllu.gz")), id="no file"),
        pytest.param(lambda folder: read_vectors(folder / "glove.txt"), id="no vectors"),
    ],
)
def test_what_is_missing_is_named(read: Callable[[Path], object], tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=tmp_path.name):
        read(tmp_path)


@pytest.mark.parametrize("seed", range(5))
def test_parts_together_are_the_passage(passage: Passage, seed: int) -> None:
    parts = list(split_at_random(passage, Random(seed)))
    assert tuple(sentence for part in parts for sentence in part.sentences) == passage.sentences


@pytest.mark.parametrize("seed", range(5))
def test_variation_keeps_words_and_trees(passage: Passage, seed: int) -> None:
    varied = vary_case(vary_punctuation(passage, Random(seed)), Random(seed))
    for old, new in zip(passage.sentences, varied.sentences, strict=True):
        assert [word.head for word in new] == [word.head for word in old]
        assert [len(word.form) for word in new] == [len(word.form) for word in old]


def test_examples_align_raw_text_with_the_tree(passage: Passage) -> None:
    nlp = spacy.blank("en")
    for example in augmented_examples(nlp, [passage], Random(1)):
        heads, _ = example.get_aligned_parse()
        assert None not in [
            head for head, token in zip(heads, example.predicted, strict=True) if not token.is_space
        ]


# --- templates and replaced entities -----------------------------------------------------------


def is_tree(sentence: TreebankSentence) -> bool:
    def reaches_root(at: int) -> bool:
        for _ in sentence:
            if at < 0:
                return True
            at = sentence[at].head
        return at < 0

    roots = [word for word in sentence if word.head < 0]
    return len(roots) == 1 and all(reaches_root(at) for at in range(len(sentence)))


def test_every_alternative_has_one_head() -> None:
    heads = {
        symbol: [sum(item.relation == "*" for item in items) for _, items in alternatives]
        for symbol, alternatives in read_grammar().rules.items()
    }
    assert {symbol for symbol, counts in heads.items() if set(counts) != {1}} == set()


@pytest.mark.parametrize("seed", range(8))
def test_generated_sentences_are_trees_with_entities(seed: int, parser: NameParser) -> None:
    generated = list(generate_passages(parser, Random(seed), words=800))
    sentences = [sentence for passage in generated for sentence in passage.sentences]
    assert all(is_tree(sentence) for sentence in sentences)
    labels = {word.entity[2:] for sentence in sentences for word in sentence if word.entity != "O"}
    assert labels == {"PERSON", "ORG", "LOC", "NORP"}
    for sentence in sentences:
        for before, word in pairwise(sentence):
            assert not word.entity.startswith("I-") or before.entity != "O"


def test_same_seed_generates_the_same(parser: NameParser) -> None:
    first, second = (list(generate_passages(parser, Random(7), words=300)) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("seed", range(8))
def test_replaced_person_stays_one_person(seed: int, passage: Passage, parser: NameParser) -> None:
    new = replace_entities(passage, Random(seed), parser, share=1.0)
    assert all(is_tree(sentence) for sentence in new.sentences)
    full = [word.form for word in new.sentences[0] if word.entity.endswith("PERSON")]
    short = [word.form for word in new.sentences[1] if word.entity.endswith("PERSON")]
    assert set(short) <= set(full)
    assert new.sentences[0][-2].entity.endswith("LOC")


def test_names_of_the_ontology_are_sampled_by_label() -> None:
    names = load_name_sampler().names_by_label()
    for label, name in (("LOC", "Mali"), ("LOC", "Bamako"), ("ORG", "NATO")):
        assert name in names[label]
    assert "the Kremlin" not in names["LOC"]  # names in lower case are descriptions


def test_share_of_none_changes_nothing(passage: Passage, parser: NameParser) -> None:
    assert replace_entities(passage, Random(1), parser, share=0.0) == passage


# --- scores ------------------------------------------------------------------------------------


def test_table_has_a_column_a_file() -> None:
    scores = Scores({"LAS": 81.25}, {"appos": 40.0}, {"ORG": 50.0}, {"appos": 30, "ORG": 2})
    lines = score_table({"ewt-test": scores}).splitlines()
    assert lines[0].split() == ["ewt-test"]
    assert ["NER", "F1", "by", "type"] in [line.split() for line in lines]
    assert ["LAS", "81.2"] in [line.split() for line in lines]
    assert ["appos", "40.0"] in [line.split() for line in lines]
    assert "ORG" not in [line.split()[0] for line in lines[1:] if line]


# --- a teacher and its silver trees ------------------------------------------------------------

RAW = """Anna Berg left Italy on Monday. She said nothing.
this has no capital and no stop
The minister met "friends" in Rome.

Another article stands here."""


def test_raw_text_becomes_passages_without_annotation(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(RAW, encoding="utf-8")
    nlp = load_pipeline()
    read = list(unannotated_passages(read_articles(tmp_path), nlp))
    assert [[text(sentence) for sentence in passage.sentences] for passage in read] == [
        [
            "Anna Berg left Italy on Monday.",
            "She said nothing.",
            'The minister met "friends" in Rome.',
        ],
        ["Another article stands here."],
    ]
    assert read[0].paragraphs == {0, 2}


def test_passages_are_split_between_sentences(passage: Passage) -> None:
    assert [len(part.sentences) for part in split_by_length(passage, max_words=5)] == [1, 1]
    assert [len(part.sentences) for part in split_by_length(passage, max_words=10)] == [2]
    assert [part.paragraphs for part in split_by_length(passage, max_words=5)] == [{0}, {0}]


def prediction(passage: Passage, heads: list[int], labels: LabelSets) -> Prediction:
    """Make a prediction that is right in all but the heads, which are these."""
    words = [word for sentence in passage.sentences for word in sentence]
    numbers = {
        name: np.array([getattr(labels, name).index(gold_label(word, name)) for word in words])
        for name in ("relations", "tags", "morphology", "entities")
    }
    return Prediction(np.array(heads), np.ones(len(words)), **numbers)


def test_a_prediction_becomes_annotation(passage: Passage) -> None:
    labels = LabelSets.of([passage])
    right = [2, 0, 2, 2, 2, 8, 8, 8, 8, 8]
    assert list(annotate(passage, prediction(passage, right, labels), labels)) == [passage]


def test_a_sentence_that_is_not_a_tree_is_left_out(passage: Passage) -> None:
    labels = LabelSets.of([passage])
    circle = [1, 0, 2, 2, 2, 8, 8, 8, 8, 8]
    [kept] = annotate(passage, prediction(passage, circle, labels), labels)
    assert kept.sentences == passage.sentences[1:]


def test_silver_trees_are_written_and_read_as_a_part(passage: Passage, tmp_path: Path) -> None:
    assert read_treebanks(tmp_path, "silver") == []
    write_conllu([passage, passage], tmp_path / "news-silver.conllu.gz")
    assert read_treebanks(tmp_path, "silver") == [passage, passage]
    assert sample_passages([passage, passage], Random(1), 5) == [passage]
    assert [path.name for path in tmp_path.iterdir()] == ["news-silver.conllu.gz"]


def test_a_teacher_without_its_libraries_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tokenizers", None)
    with pytest.raises(TrainingError, match="pip install"):
        Teacher(tmp_path, LabelSets.of([]))


# --- pretraining the tok2vec -------------------------------------------------------------------


@pytest.fixture(scope="module")
def untrained(passage: Passage) -> Language:
    """Make an untrained pipeline that has the labels of one passage."""
    nlp = blank_pipeline(CONFIG, read_vectors(VECTORS), seed=0)
    initialize(nlp, TrainingRun(lambda nlp, random: examples_of(nlp, passage), lambda nlp: []))
    return nlp


def examples_of(nlp: Language, passage: Passage) -> list[Example]:
    gold = gold_doc(passage, nlp.vocab)
    return [Example(nlp.make_doc(gold.text), gold)]


def layers(nlp: Language, name: str) -> list[Any]:
    tok2vec: Any = nlp.get_pipe("tok2vec")
    return [layer for layer in tok2vec.model.walk() if layer.name == name]


def test_arrays_encode_words_and_their_labels(untrained: Language, passage: Passage) -> None:
    twice = [*examples_of(untrained, passage), *examples_of(untrained, passage)]
    arrays = training_arrays(untrained, twice)
    assert arrays.lengths.tolist() == [10, 10]
    assert arrays.heads.tolist() == [2, 0, 2, 2, 2, 8, 8, 8, 8, 8] * 2
    assert arrays.sentences.tolist() == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1] * 2
    assert arrays.forms[1] == arrays.forms[5]  # Berg
    assert arrays.entities.tolist()[:6] == [0, 1, 2, 3, 2, 0]


def test_arrays_have_the_rows_that_the_embeddings_look_up(
    untrained: Language, passage: Passage
) -> None:
    [example] = examples_of(untrained, passage)
    arrays = training_arrays(untrained, [example])
    rows = arrays.rows[arrays.forms]
    norms = example.predicted.to_array("NORM").astype("uint64")
    expected = layers(untrained, "hashembed")[0].predict(norms)
    table = layers(untrained, "hashembed")[0].get_param("E")
    assert np.allclose(table[rows[:, 0]].sum(axis=1), expected)


def test_an_example_tokenised_otherwise_than_gold_is_left_out(untrained: Language) -> None:
    gold = Doc(untrained.vocab, words=["U", ".", "S", "."], spaces=[False] * 4)
    assert (
        training_arrays(untrained, [Example(untrained.make_doc("U.S."), gold)]).lengths.tolist()
        == []
    )


def test_weights_are_written_read_and_put_back(untrained: Language, tmp_path: Path) -> None:
    weights = tok2vec_weights(untrained)
    changed = {kind: [value + 1 for value in values] for kind, values in weights.items()}
    write_weights(changed, tmp_path / "words.npz")
    set_tok2vec_weights(untrained, read_weights(tmp_path / "words.npz"))
    for kind, values in tok2vec_weights(untrained).items():
        assert all(np.array_equal(a, b + 1) for a, b in zip(values, weights[kind], strict=True))
    set_tok2vec_weights(untrained, weights)


def test_a_file_without_weights_is_refused(tmp_path: Path) -> None:
    (tmp_path / "words.npz").write_text("no weights")
    with pytest.raises(TrainingError, match=r"words\.npz holds no weights .*--pretrain"):
        read_weights(tmp_path / "words.npz")


def test_a_pipeline_is_trained_from_a_folder_of_treebanks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = tmp_path / "treebanks"
    corpus.mkdir()
    for part in ("train", "silver", "dev", "test"):
        (corpus / f"x-{part}.conllu").write_text(ROWS * 9, encoding="utf-8")
    short = CONFIG.read_text(encoding="utf-8")
    for name in ("max_steps", "eval_frequency"):
        short = re.sub(rf"{name} = \d+", f"{name} = 2", short)
    (tmp_path / "short.cfg").write_text(re.sub("_steps = 150", "_steps = 1", short))
    monkeypatch.setattr(pipeline, "CONFIG", tmp_path / "short.cfg")
    monkeypatch.setattr(pipeline, "GENERATED_WORDS", 0)
    monkeypatch.setattr(pipeline, "REPLACED_SHARE", 0)
    lines: list[str] = []
    scores = train_pipeline(corpus, tmp_path / "pipeline", progress=lines.append)
    assert set(scores) == {"x-test", "all"}
    assert [line.split(":")[0] for line in lines[:2]] == ["step 2 of 2", "seed 0"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "pipeline", "short.cfg", "treebanks"
    ]  # fmt: skip
    nlp = load_pipeline(str(tmp_path / "pipeline"))
    assert nlp.pipe_names[:2] == ["kg_boundaries", "tok2vec"]
    assert nlp.pipe_names[-4:] == ["ner", "kg_lemmas", "kg_names", "kg_numbers"]
    assert nlp.vocab.has_vector("Italy")
