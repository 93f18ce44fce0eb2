#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Learns the tables by which quotes are weighed from annotated articles, or says how well they would do.

    python3 tests/bench/learnquotes.py TABLE DATA --program build/bench/pullquote_quotesigns [--write] [--split train]

TABLE is one of
 attribution   attribution.txt: what each sign weighs for somebody having said marked words
 indirect      reporting.txt (but for its first two columns) and indirect.txt: how surely verbs report without marks
 contentends   contentends.txt and contentsigns.txt: where words that are reported without marks end
 cuenouns      cuenouns.txt: nouns and adjectives that report
DATA is a folder with <split>.jsonl, and corpus.py and score.py that read and score it: articles with attributions of a
source, a cue and a content each. Nothing of it gets into the tables but counts and weights. Without --write nothing is
written; attribution, indirect and contentends then print what they reach with articles held out (five-fold) and on the
dev split. Needs NumPy, SciPy and scikit-learn. The tables stand under resources/lexicon/en; rebuild after writing one. A table can
depend on the others' last state (signs tell what came before), so that a second round may change it a little.
"""
from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
from scipy.optimize import minimize

LEXICON = Path(__file__).resolve().parents[2] / "resources/lexicon/en"
FOLDS = 5
# As ChunkKind and Frame number them.
CHUNKS = ("noun verb preposition that relative question subordinator conjunction comma semicolon colon dash open close "
          "quote stop adverb other").split()
FRAMES = "whole fragment that clause question infinitive object preposition tag passive bare".split()
FINITE, INFINITIVE, CONTINUING, PASSIVE, HAS_NAME = 1, 2, 4, 8, 128


# ---------------------------------------------------------------- reading

class Document:
    """An article with what the program weighs in it and what the annotators found."""

    def __init__(self, article, signs: dict) -> None:
        from corpus import Words, quoted_fragments
        from score import is_speech
        self.article, self.signs, self.text = article, signs, article.text
        if signs["text"] != article.text:
            raise ValueError(f"{article.id}: the program reads another text")
        self.words = Words(self.text)
        self.contents = [self.words.of(a.content) for a in article.attributions]
        self.fragments = []  # words, number of the attribution
        for span in quoted_fragments(self.text):
            inside = self.words.of([span])
            best = max(range(len(self.contents)), key=lambda n: len(inside & self.contents[n]), default=None)
            if inside and best is not None and 2 * len(inside & self.contents[best]) >= len(inside):
                self.fragments.append((inside, best))
        self.quoted = {n for _, n in self.fragments}
        self.unquoted = [n for n, content in enumerate(self.contents) if content and n not in self.quoted]
        self.cues = [self.words.of(article.attributions[n].cue) for n in self.unquoted]
        self.speech = [any(is_speech(self.words.word(w).lower()) for w in cue) for cue in self.cues]
        self.extents = [[e for e in [self.contents[n], *(self.words.of([p]) for p in article.attributions[n].content)]
                         if e] for n in self.unquoted]
        self.discard = self.words.of(article.discard)


def read(data: Path, split: str, program: str) -> list[Document]:
    from corpus import load
    articles = load(str(data), split)
    documents = []
    with tempfile.TemporaryDirectory(prefix="learn-") as folder:
        paths = [Path(folder, f"{n:05}.txt") for n in range(len(articles))]
        for path, article in zip(paths, articles):
            path.write_bytes(article.text.encode("utf-8"))
        for first in range(0, len(paths), 100):
            output = subprocess.run([program, *map(str, paths[first:first + 100])], stdout=subprocess.PIPE, check=True)
            signs = map(json.loads, output.stdout.splitlines())
            documents += [Document(a, s) for a, s in zip(articles[first:first + 100], signs)]
    return documents


def head_of(table: str) -> list[str]:
    with (LEXICON / table).open(encoding="utf-8") as lines:
        return [line for line in lines if line.startswith("#")]


def rows_of(table: str) -> list[list[str]]:
    with (LEXICON / table).open(encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]


def write(table: str, rows: list[list[str]]) -> None:
    text = "".join(head_of(table)) + "".join("\t".join(row).rstrip("\t") + "\n" for row in rows)
    (LEXICON / table).write_text(text, encoding="utf-8")


def word_set(*names: str) -> set[str]:
    return {word for row in rows_of("wordsets.txt") if row[0] in names for word in row[1].split()}


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


# ---------------------------------------------------------------- who said marked words

# A wrong somebody is worse than a wrong nobody by so much, in nats: the weights lean to nobody.
LEANING = 0.2
HOPELESS = 0.25  # weight of marked words whose right source is no candidate: then anybody is better than nobody


def label_marked(documents: list[Document]) -> list[dict]:
    """The marked stretches with which candidates are right."""
    found = []
    for number, document in enumerate(documents):
        words, text = document.words, document.text
        mentions = [[words.of([m]) for m in spans] for spans in document.signs["entities"]]
        for stretch in document.signs["marked"]:
            begin, end = stretch["span"]
            line_end = text.find("\n", begin, end)
            inside = words.of([(begin, end if line_end < 0 else line_end)])
            if not inside or inside & document.discard:
                continue
            gold = next((attribution for fragment, attribution in document.fragments
                         if len(fragment & inside) >= 0.8 * max(len(fragment), len(inside))), None)
            source = () if gold is None else document.article.attributions[gold].source
            head = words.head(source) if source else frozenset()
            named = words.of(source)
            right = []
            for candidate in stretch["candidates"]:
                if gold is None or not source:
                    right.append(candidate["nobody"] == (gold is None))
                    continue
                spans = [words.of([candidate["source"]])]
                spans += mentions[candidate["entity"]] if candidate["entity"] >= 0 else []
                right.append(not candidate["nobody"] and
                             any(span & head and 4 * len(span & named) >= len(span) for span in spans))
            hopeless = not any(right)
            found.append({"document": number, "whole": stretch["whole"], "gold": gold is not None,
                          "sourced": bool(source), "candidates": stretch["candidates"], "right": right,
                          "good": [not c["nobody"] for c in stretch["candidates"]] if hopeless else right,
                          "weight": HOPELESS if hopeless else 1.0})
    return found


def fit_candidates(stretches: list[dict], rules: list[str], penalty: float = 1.0) -> np.ndarray:
    """Conditional logistic regression: the good candidates against all of their stretch."""
    number = {rule: n for n, rule in enumerate(rules)}
    cells = [(row, number[sign]) for row, candidate in enumerate(c for s in stretches for c in s["candidates"])
             for sign in candidate["signs"]]
    sizes = [len(s["candidates"]) for s in stretches]
    matrix = sparse.csr_matrix((np.ones(len(cells)), tuple(zip(*cells))), shape=(sum(sizes), len(rules)))
    transposed = matrix.T.tocsr()
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    owner = np.repeat(np.arange(len(sizes)), sizes)
    good = np.array([g for s in stretches for g in s["good"]], dtype=float)
    weight = np.array([s["weight"] for s in stretches])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ weights
        shares = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        all_shares = np.add.reduceat(shares, starts)
        good_shares = np.add.reduceat(shares * good, starts) + 1e-300
        slope = (shares / all_shares[owner] - shares * good / good_shares[owner]) * weight[owner]
        value = -np.sum(weight * np.log(good_shares / all_shares)) + 0.5 * penalty * weights @ weights
        return value, transposed @ slope + penalty * weights

    weights = minimize(loss, np.zeros(len(rules)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    weights[number["nobody"]] += LEANING
    return weights


def choose(stretch: dict, weights: dict[str, float]) -> int:
    """As the program does: nobody, if likelier than all others together, each mention once; else the likeliest."""
    scores = np.array([sum(weights[sign] for sign in c["signs"]) for c in stretch["candidates"]])
    nobody = next(n for n, c in enumerate(stretch["candidates"]) if c["nobody"])
    mentions: dict[tuple[int, ...], float] = {}
    for n, candidate in enumerate(stretch["candidates"]):
        if n != nobody:
            mention = tuple(candidate["source"])
            mentions[mention] = max(mentions.get(mention, -np.inf), scores[n])
    if np.exp(np.array(list(mentions.values())) - scores[nobody]).sum() < 1:
        return nobody
    scores[nobody] = -np.inf
    return int(scores.argmax())


def summary_marked(documents: list[Document], stretches: list[dict], choices: list[int]) -> str:
    count = Counter(gold=sum(len(d.fragments) for d in documents))
    for stretch, choice in zip(stretches, choices):
        if stretch["candidates"][choice]["nobody"]:
            continue
        count["predicted"] += 1
        count["matched"] += stretch["gold"]
        count["sourced"] += stretch["sourced"]
        count["right"] += stretch["sourced"] and stretch["right"][choice]
    precision, recall = count["matched"] / count["predicted"], count["matched"] / count["gold"]
    # Paragraphs that go on a quote are no stretches of their own, so that the recall is some tenths of a point low.
    return (f"P {precision:.4f}  R {recall:.4f}  F1 {f1(precision, recall):.4f}  "
            f"source right {count['right'] / max(count['sourced'], 1):.4f}")


def learn_attribution(options: argparse.Namespace) -> None:
    documents = read(options.data, options.split, options.program)
    stretches = label_marked(documents)
    rules = [row[0] for row in rows_of("attribution.txt")]
    rules += sorted({s for t in stretches for c in t["candidates"] for s in c["signs"]} - set(rules))

    def learn(some: list[dict]) -> dict[bool, dict[str, float]]:
        return {whole: dict(zip(rules, fit_candidates([s for s in some if s["whole"] == whole], rules)))
                for whole in (True, False)}

    if not options.write:
        choices = [0] * len(stretches)
        for fold in range(FOLDS):
            weights = learn([s for s in stretches if s["document"] % FOLDS != fold])
            for n, stretch in enumerate(stretches):
                if stretch["document"] % FOLDS == fold:
                    choices[n] = choose(stretch, weights[stretch["whole"]])
        print("as it is     ", summary_marked(documents, stretches, [0] * len(stretches)))
        print("held out     ", summary_marked(documents, stretches, choices))
    weights = learn(stretches)
    for split in (options.split, "dev"):
        others = documents if split == options.split else read(options.data, split, options.program)
        theirs = stretches if split == options.split else label_marked(others)
        print(f"learned, {split:5}", summary_marked(others, theirs, [choose(s, weights[s["whole"]]) for s in theirs]))
    if options.write:
        write("attribution.txt", [[r, f"{weights[True][r]:.2f}", f"{weights[False][r]:.2f}"] for r in rules])


# ---------------------------------------------------------------- reports without marks

GRADES = (90, 75, 60, 45, 30, 20, 10, 5, 0)
PRIOR_USES = 4.0  # A verb's share in a frame leans on what verb and frame alone would give, as on so many uses.
CLAUSE_FRAMES = range(FRAMES.index("that"), FRAMES.index("bare"))


def countable(document: Document) -> list[dict]:
    """The possible reports that could be scored; those that hold somebody's marked words are part of that quote."""
    spoken = document.signs["spoken"]
    found = []
    for report in document.signs["reports"]:
        begin, end = report["content"]
        report["words"] = document.words.of([report["content"]])
        held = any(b < end and begin < e for b, e in spoken) and not report["statement"]
        if not held and report["words"] and not report["words"] & document.discard:
            found.append(report)
    return found


def match_reports(document: Document, reports: list[dict]) -> dict[int, int]:
    from score import INDIRECT_OVERLAP
    pairs = []
    for gold, extents in enumerate(document.extents):
        for n, report in enumerate(reports):
            best = max(len(e & report["words"]) / max(len(e), len(report["words"])) for e in extents)
            if best >= INDIRECT_OVERLAP:
                pairs.append((-best, gold, n))
    matched: dict[int, int] = {}
    for _, gold, n in sorted(pairs):
        if gold not in matched and n not in matched.values():
            matched[gold] = n
    return matched


def label_reports(documents: list[Document]) -> list[dict]:
    found = []
    for number, document in enumerate(documents):
        reports = countable(document)
        right = set(match_reports(document, reports).values())
        quoted = [document.contents[n] for n in document.quoted]
        for n, report in enumerate(reports):
            words = report["words"]
            near = max((len(e & words) / max(len(e), len(words)) for x in document.extents for e in x), default=0)
            neutral = any(2 * len(words & q) >= len(words) for q in quoted)
            if n in right or (near < 0.5 and not neutral):
                report |= {"right": n in right, "document": number}
                found.append(report)
    return found


class Strengths:
    """How surely verbs report, by frame, in percent."""

    def __init__(self, reports: list[dict]) -> None:
        from sklearn.feature_extraction import DictVectorizer
        from sklearn.linear_model import LogisticRegression
        with_verb = [r for r in reports if r["lemma"]]
        vectors = DictVectorizer()
        features = vectors.fit_transform([{f"frame {r['frame']}": 1, f"verb {r['lemma']}": 1} for r in with_verb])
        model = LogisticRegression(C=0.5, max_iter=500).fit(features, [r["right"] for r in with_verb])
        self.effects = dict(zip(vectors.get_feature_names_out(), model.coef_[0]))
        self.base = model.intercept_[0]
        self.uses, self.right = Counter(), Counter()
        for report in with_verb:
            self.uses[report["lemma"], report["frame"]] += 1
            self.right[report["lemma"], report["frame"]] += report["right"]
        self.verbs = {r["lemma"] for r in with_verb}

    def of(self, verb: str, frame: int) -> float:
        odds = self.base + self.effects.get(f"frame {frame}", -1) + self.effects.get(f"verb {verb}", 0)
        prior = 1 / (1 + np.exp(-odds))
        return 100 * (self.right[verb, frame] + PRIOR_USES * prior) / (self.uses[verb, frame] + PRIOR_USES)

    def signs(self, report: dict) -> set[str]:
        """The report's signs, with the grades that these strengths give."""
        grades = {f"cue.{g}" for g in GRADES}
        if not report["lemma"]:
            return set(report["signs"])
        signs = set(report["signs"]) - grades - {"strength.unknown"}
        percent = round(self.of(report["lemma"], report["frame"]))
        signs.add(next(f"cue.{g}" for g in GRADES if percent >= g))
        return signs if report["lemma"] in self.verbs else signs | {"strength.unknown"}


def summary_reports(documents: list[Document], accepted) -> str:
    count = Counter()
    for document in documents:
        reports = [r for r in countable(document) if accepted(r)]
        reports = [r for r in reports if not any(r["words"] < other["words"] for other in reports)]
        matched = match_reports(document, reports)
        neutral = [document.contents[n] for n in document.quoted]
        neutral += [document.contents[document.unquoted[g]] for g in matched if len(document.extents[g]) > 2]
        count["predicted"] += len(matched) + sum(
            not any(2 * len(r["words"] & n) >= len(r["words"]) for n in neutral)
            for i, r in enumerate(reports) if i not in matched.values())
        count["matched"] += len(matched)
        count["gold"] += len(document.unquoted)
        count["speech"] += sum(document.speech)
        count["said"] += sum(document.speech[g] for g in matched)
    precision, speech = count["matched"] / count["predicted"], count["said"] / count["speech"]
    return (f"P {precision:.3f}  F1 {f1(precision, count['matched'] / count['gold']):.3f}  "
            f"F1 of P and speech {f1(precision, speech):.3f}")


def learn_indirect(options: argparse.Namespace) -> None:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    documents = read(options.data, options.split, options.program)
    reports = label_reports(documents)
    features, right = [], []  # with strengths from other articles, as strange articles will have them
    for fold in range(FOLDS):
        strengths = Strengths([r for r in reports if r["document"] % FOLDS != fold])
        for report in reports:
            if report["document"] % FOLDS == fold:
                report["held out"] = strengths.signs(report)
                features.append(dict.fromkeys(report["held out"], 1))
                right.append(report["right"])
    vectors = DictVectorizer()
    model = LogisticRegression(C=1.0, max_iter=2000, fit_intercept=False).fit(vectors.fit_transform(features), right)
    weights = dict(zip(vectors.get_feature_names_out(), model.coef_[0]))
    strengths = Strengths(reports)

    def score(signs) -> float:
        return sum(weights.get(sign, 0.0) for sign in signs) - options.shift

    print("as it is     ", summary_reports(documents, lambda r: r["score"] > 0))
    print("held out     ", summary_reports(documents,
                                           lambda r: score(r.get("held out") or strengths.signs(r)) > 0))
    print("learned, dev ", summary_reports(read(options.data, "dev", options.program),
                                           lambda r: score(strengths.signs(r)) > 0))
    if not options.write:
        return
    old = {row[0]: (row[1:] + [""] * len(FRAMES))[:len(FRAMES)] for row in rows_of("reporting.txt")}
    rows = []
    for verb in sorted(set(old) | strengths.verbs, key=lambda v: (v != "*", v)):
        row = [v if n not in CLAUSE_FRAMES else "" for n, v in enumerate(old.get(verb, [""] * len(FRAMES)))]
        if verb == "*" or verb in strengths.verbs:
            for frame in CLAUSE_FRAMES:
                row[frame] = str(round(strengths.of("" if verb == "*" else verb, frame)))
        if any(row):
            rows.append([verb, *row])
    write("reporting.txt", rows)
    weights["report"] = weights.get("report", 0.0) - options.shift
    rules = [row[0] for row in rows_of("indirect.txt")]
    rules += sorted(set(weights) - set(rules))
    write("indirect.txt", [[rule, f"{weights.get(rule, 0.0):.2f}"] for rule in rules])


# ---------------------------------------------------------------- nouns that report

NOUN_FORMS = ("that", "infinitive", "preposition")
PRIOR_NOUNS = 6.0
LEAST_NOUN = 0.22  # Below this share, or with fewer than three uses, a noun is left out.


def singular(word: str) -> str:
    for plural, ending in (("ies", "y"), ("ches", "ch"), ("sses", "ss")):
        if word.endswith(plural):
            return word[:-len(plural)] + ending
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def learn_cuenouns(options: argparse.Namespace) -> None:
    uses, right = Counter(), Counter()
    for document in read(options.data, options.split, options.program):
        by_word = defaultdict(list)
        for gold, cue in enumerate(document.cues):
            for word in cue:
                by_word[word].append(gold)
        for chunks in document.signs["chunks"]:
            for i, (noun, after) in enumerate(zip(chunks, chunks[1:])):
                kind = CHUNKS[after[0]]
                word = document.text[noun[3]:noun[4]].lower().split()[-1].strip(".,'’")
                if CHUNKS[noun[0]] != "noun" or noun[5] != after[5] or noun[1] & HAS_NAME or not word.isalpha():
                    continue
                relative = kind == "that" and i + 2 < len(chunks) and CHUNKS[chunks[i + 2][0]] == "verb"
                form = kind if kind in ("that", "preposition") and not relative else \
                    "infinitive" if kind == "verb" and after[1] & INFINITIVE else None
                if form:
                    begins = document.words.of([(after[3], after[3] + 40)])
                    last = max(document.words.of([(noun[3], noun[4])]), default=-1)
                    uses[singular(word), form] += 1
                    right[singular(word), form] += any(document.extents[g][0] & begins for g in by_word[last])
    known = {singular(word) for word in word_set("report-noun")}
    listed = {row[0] for row in rows_of("cuenouns.txt")}

    def share(words: set[str], form: str) -> float:
        return (sum(right[w, form] for w in words) + 1) / (sum(uses[w, form] for w in words) + 3)

    every = {word for word, _ in uses}
    rows = []
    for word in sorted(every):
        prior = [share(known if word in known else every, form) for form in NOUN_FORMS]
        own = [(right[word, f] + PRIOR_NOUNS * p) / (uses[word, f] + PRIOR_NOUNS) for f, p in zip(NOUN_FORMS, prior)]
        tells = any(s >= LEAST_NOUN and right[word, f] >= 3 for s, f in zip(own, NOUN_FORMS))
        if word in known or word in listed:
            rows.append([word, *(str(round(100 * s)) for s in own)])
        elif tells:
            print("not listed so far, add it by hand where it is sound:", word, [round(100 * s) for s in own])
    print(len(rows), "words")
    if options.write:
        write("cuenouns.txt", rows)


def learn_contentends(options: argparse.Namespace) -> None:
    import learnends
    learnends.learn_contentends(options, read)


def main() -> int:
    tables = {"attribution": learn_attribution, "indirect": learn_indirect, "contentends": learn_contentends,
              "cuenouns": learn_cuenouns}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", choices=tables)
    parser.add_argument("data", type=Path, help="folder with the articles, corpus.py and score.py")
    parser.add_argument("--program", default="build/bench/pullquote_quotesigns")
    parser.add_argument("--split", default="train")
    parser.add_argument("--shift", type=float, default=0.0,
                        help="indirect: what a report must have above even odds, in nats; below nought more is reported")
    parser.add_argument("--write", action="store_true", help="write the table")
    options = parser.parse_args()
    sys.path.insert(0, str(options.data))
    tables[options.table](options)
    return 0


if __name__ == "__main__":
    sys.exit(main())
