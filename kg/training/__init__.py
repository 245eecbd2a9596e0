"""Treebanks and raw text -> a language pipeline; nothing that reads articles imports this.

The modules in the order of the work:

- `conllu`, `treebank`: CoNLL-U files -> passages -> augmented training examples
- `biaffine`, `teacher`, `silver_trees`, `distillation`: a transformer is trained on the treebanks
  and annotates raw text, from which the pipeline learns too (optional)
- `name_sampler`, `name_parser`, `entity_replacement`: treebank sentences with other names
- `grammar`, `templates`: sentences that a grammar of news generates
- `vectors`, `tok2vec_data`, `tok2vec_pretraining`: word vectors; the tok2vec is pretrained in torch
  (optional)
- `loop`, `pipeline`: all examples -> a trained pipeline; `pipeline.train_pipeline` runs everything
- `lookups`, `assembly`: lookup tables and rules are added, and the pipeline is written
- `scorer`: a pipeline -> its scores on the test files
"""
