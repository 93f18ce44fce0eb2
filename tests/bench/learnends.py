# SPDX-License-Identifier: GPL-3.0-or-later
"""Where words that are reported without marks end: counts and weighs the places at which they may, for learnquotes.py.

Two tables come of it: contentends.txt has how many end at each kind of place, and contentsigns.txt what else speaks for
or against an end there. SentenceView::likeliestEnd() puts them together as chosen_end() does here.
"""
from __future__ import annotations

import bisect
import math
from collections import Counter, defaultdict
from dataclasses import dataclass

import numpy as np

from learnquotes import CHUNKS, CONTINUING, FINITE, FOLDS, FRAMES, INFINITIVE, PASSIVE, countable, rows_of, \
    summary_reports, word_set, write

PRIOR_PLACES = 8.0  # A line leans on the more general one as on so many places.
LEAST_PLACES = 2  # A line with fewer is left out.
LEAST_SIGNS = 10
LEAST_VERB = 0.1  # in nats: verbs that weigh less are left out
COLUMNS = tuple((what, finite) for what in ("clause", "phrase") for finite in (False, True))
MARKS = ("none", "conjunction", "comma", "dash", "open", "colon")
STEPS = (1, 2, 4, 7, 11, 16)  # how many chunks the words have, from
MOST_COMMAS = 3
REACH = 80
NEAR = 6
NEAR_WORTH = 0.6  # An end that leaves at least half of the words right is worth so much of the right end.
LEAST_SHARE = 0.1  # Words do not end where fewer of those that get there do.


class Sentences:
    """The chunks of an article, and what follows each within its sentence."""

    BY_MARK = {"comma", "dash", "open", "colon"}
    BY_WORD = {"preposition", "subordinator", "question", "relative"}  # a word of these has a line of its own

    def __init__(self, document, reporting: set[str], circumstances: set[str]) -> None:
        self.text, self.reporting, self.circumstances = document.text, reporting, circumstances
        self.chunks = [(*chunk, block) for block, chunks in enumerate(document.signs["chunks"]) for chunk in chunks]
        self.starts = [chunk[3] for chunk in self.chunks]
        self.sentence = None

    def enter(self, position: int) -> int:
        """Goes to the sentence at a position; gives the chunk there."""
        number = bisect.bisect_right(self.starts, position) - 1
        self.sentence = self.chunks[number][5:]
        return number

    def at(self, i: int):
        return self.chunks[i] if 0 <= i < len(self.chunks) and self.chunks[i][5:] == self.sentence else None

    def kind(self, i: int) -> str | None:
        chunk = self.at(i)
        return CHUNKS[chunk[0]] if chunk else None

    def word(self, i: int) -> str:
        _, _, _, begin, end, *_ = self.at(i)
        return self.text[begin:end].split()[0].lower()

    def is_finite(self, i: int) -> bool:
        return self.kind(i) == "verb" and bool(self.at(i)[1] & FINITE)

    def clause_verb(self, i: int) -> int:
        """The finite verb of the clause that begins with the noun phrase i; 0 if none does."""
        if self.kind(i) != "noun":
            return 0
        j = i + 1
        while self.kind(j) in ("adverb", "conjunction", "noun") or (self.kind(j), self.kind(j + 1)) == ("preposition",
                                                                                                        "noun"):
            j += 2 if self.kind(j) == "preposition" else 1
            if j > i + 9:
                return 0
        return j if self.is_finite(j) else 0

    def follows(self, i: int) -> list[str]:
        """What stands at i, in the words of contentends.txt: a kind of phrase, and the word where that may count."""
        kind = self.kind(i)
        if kind in (None, "stop"):
            return ["nothing"]
        word = self.word(i)
        if word == "according":
            return ["according"]
        if kind == "noun":
            verb = self.clause_verb(i)
            told = verb == i + 1 and self.at(verb)[2] in self.reporting
            return ["noun" if not verb else "reporting-clause" if told else "clause"]
        if kind == "verb":
            flags, told = self.at(i)[1], "reporting-" if self.at(i)[2] in self.reporting else ""
            return ["infinitive" if flags & INFINITIVE else told + "ing" if flags & CONTINUING else
                    "participle" if flags & PASSIVE else told + "finite"]
        if kind == "preposition" and self.kind(i + 1) == "noun":
            begin, end = self.at(i + 1)[3:5]
            head = self.text[begin:end].lower().replace("’s", "").split()[-1].strip(".,")
            if head in self.circumstances or (head.isdigit() and len(head) == 4 == end - begin):
                return ["circumstance"]
        return [kind, word] if kind in self.BY_WORD else [{"that": "that-clause"}.get(
            kind, kind if kind in ("adverb", "quote") else "other")]

    def end_before(self, i: int) -> int:
        """Where words end that end before chunk i."""
        while self.kind(i - 1) in ("comma", "stop", "semicolon", "colon"):
            i -= 1
        return self.chunks[i - 1][4]


@dataclass
class Place:
    """A place where words may end."""
    names: list[str]  # in the words of contentends.txt, the general one first
    kinds: list[str]
    column: tuple[str, bool]
    mark: str
    signs: list[str]
    start: int
    end: int  # of the words, if they end here
    length: int = 0  # of the words then, in words
    ended: bool | None = None


@dataclass
class Content:
    document: int
    report: dict
    verb: str
    what: str
    places: list[Place]
    last: int  # where they end if they end at none of the places
    length: int
    gold: int | None


def frame_of(report: dict) -> str | None:
    """In the words of contentsigns.txt; None: where the words end is no question."""
    frame = FRAMES[report["frame"]]
    if frame == "bare":
        return next((s.removeprefix("report.") for s in report["signs"] if s.startswith("report.noun")), None)
    return None if frame in ("whole", "fragment", "tag") else "colon" if "report.colon" in report["signs"] else frame


def walk_content(sentences: Sentences, report: dict, frame: str, what: str) -> tuple[list[Place], int]:
    """The places from the begin of reported words on, and their end if it is at none of these."""
    first = i = sentences.enter(report["content"][0])
    before = first - 1
    while sentences.kind(before) not in (None, "comma"):
        before -= 1
    i += sentences.kind(i) == "that"
    insertion = what == "clause" and sentences.kind(i) == "comma"
    i += insertion
    even = sentences.kind(i) == "adverb" and sentences.kind(i + 1) == "subordinator"  # "even after", "only if"
    lead = "subordinator" if even else sentences.kind(i)
    led = insertion or (what == "clause" and lead in ("subordinator", "question", "preposition"))
    finite, commas, places = int(sentences.is_finite(i)), 0, []
    i += 1
    while sentences.kind(i) not in (None, "stop", "semicolon") and i < first + REACH:
        kind = sentences.kind(i)
        joins = kind == "conjunction" and sentences.kind(i - 1) != "comma"
        if kind in Sentences.BY_MARK or kind in Sentences.BY_WORD or joins:
            mark = kind if kind in Sentences.BY_MARK else ""
            follower = i + bool(mark)
            conjunction = ""
            if sentences.kind(follower) == "conjunction":
                conjunction = sentences.word(follower) if sentences.word(follower) in ("and", "or", "but") else ""
                follower += 1
            follows = sentences.follows(follower)
            main_follows = follows[0] == "clause" or (
                follows[0] == "reporting-clause" and lead == "subordinator" and finite <= 1)
            if led and mark == "comma" and main_follows:
                led = False  # the main clause behind a leading one
            else:
                signs = [f"report.{frame}", f"next {sentences.kind(follower + 1) or 'nothing'}", f"commas {commas}",
                         f"chunks {max(s for s in STEPS if s <= i - first)}"]
                signs += ["after-comma"] if sentences.kind(before) else []
                signs += ["before-finite"] if any(sentences.is_finite(follower + n) for n in range(NEAR)) else []
                places.append(Place([" ".join(filter(None, (mark, conjunction, f))) for f in follows], follows,
                                    (what, finite > 0), mark or ("conjunction" if conjunction else "none"), signs,
                                    sentences.at(i)[3], sentences.end_before(i)))
            commas = min(commas + (mark == "comma"), MOST_COMMAS)
        finite += sentences.is_finite(i)
        i += 1
    return places, sentences.end_before(i)


def contents_of(documents: list) -> list[Content]:
    reporting = {row[0] for row in rows_of("reporting.txt") if max(float(v or 0) for v in row[3:5] + ["0"]) >= 65}
    circumstances = word_set("time", "venue")
    found = []
    for number, document in enumerate(documents):
        sentences = Sentences(document, reporting, circumstances)
        for report in countable(document):
            frame = frame_of(report)
            if frame is None:
                continue
            begin = report["content"][0]
            cue = document.words.of([report["cue"]])
            gold = [g for g, theirs in enumerate(document.cues) if theirs & cue]
            parts = [] if len(gold) != 1 else [
                p for p in document.article.attributions[document.unquoted[gold[0]]].content if abs(p[0] - begin) <= 6]
            end = parts[-1][1] if parts else None
            what = "clause" if frame in ("that", "clause", "question", "colon", "noun-that") else "phrase"
            places, last = walk_content(sentences, report, frame, what)
            if end is not None:
                for place in places:
                    place.ended = end <= place.start + (place.mark in Sentences.BY_MARK)
                    if place.ended:
                        break
            for place in places:
                place.length = len(document.words.of([(begin, place.end)]))
            length = len(document.words.of([(begin, last)]))
            found.append(Content(number, report, report["lemma"], what, places, last, length, end))
    return found


# ---------------------------------------------------------------- the tables

def shares_of(contents: list[Content]) -> dict[str, list[int]]:
    """By place: how many of those that reach it end there, in percent, by column."""
    ends, goes_on, kinds = Counter(), Counter(), {}
    for content in contents:
        for place in content.places if content.verb else []:  # nouns are too few, and many of them no cues
            if place.ended is None:
                break
            for name, kind in zip(place.names, place.kinds):
                (ends if place.ended else goes_on)[name, *place.column] += 1
            if len(place.kinds) > 1:
                kinds[place.kinds[1]] = place.kinds[0]

    def shares(name: str, prior: list[float]) -> list[float]:
        return [(ends[name, *c] + PRIOR_PLACES * p) / (ends[name, *c] + goes_on[name, *c] + PRIOR_PLACES)
                for c, p in zip(COLUMNS, prior)]

    def general(name: str) -> list[float]:
        prior = []
        for pair in (COLUMNS[:2], COLUMNS[2:]):
            ended = sum(ends[name, *c] for c in pair)
            prior += [(ended + 2) / (ended + sum(goes_on[name, *c] for c in pair) + 5)] * 2
        return shares(name, prior)

    table = {}
    for name in sorted({key[0] for key in ends | goes_on}, key=lambda p: (-len(p.split()), p)):
        *before, last = name.split()
        if sum(ends[name, *c] + goes_on[name, *c] for c in COLUMNS) >= LEAST_PLACES:
            own = shares(name, general(" ".join([*before, kinds[last]]))) if last in kinds else general(name)
            table[name] = [round(100 * share) for share in own]
    return table


def log_odds(table: dict[str, list[int]], place: Place) -> float:
    name = next((n for n in reversed(place.names) if n in table), None)
    percent = min(max(table[name][COLUMNS.index(place.column)] if name else 0, 0.5), 99)
    return math.log(percent / (100 - percent))


def signs_of(content: Content, place: Place) -> list[tuple[str, str]]:
    what, finite = place.column
    signs = [(sign, place.mark) for sign in place.signs] + [(f"{what} {'after' if finite else 'before'}-verb", "")]
    return signs + ([(f"verb {content.verb}", "")] if content.verb else [])


def weights_of(contents: list[Content], table: dict[str, list[int]]) -> dict[tuple[str, str], float]:
    """What the signs weigh beside the place, in nats; ("place", "") is what its log-odds are multiplied by."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    examples = [(content, place) for content in contents for place in content.places
                if place.ended is not None and place.start > content.report["content"][0] + 1]
    count = Counter(sign for content, place in examples for sign in signs_of(content, place))
    vectors = DictVectorizer()
    features = vectors.fit_transform(
        [{("place", ""): log_odds(table, place)} | {s: 1 for s in signs_of(content, place) if count[s] >= LEAST_SIGNS}
         for content, place in examples])
    model = LogisticRegression(C=0.2, solver="liblinear", max_iter=1000).fit(features, [p.ended for _, p in examples])
    weights = dict(zip(vectors.feature_names_, model.coef_[0]))
    for frame in {sign for sign, _ in count if sign.startswith("report.")}:  # every place has one
        for mark in MARKS:
            weights[frame, mark] = weights.get((frame, mark), 0.0) + model.intercept_[0]
    return {(sign, mark): round(weight, 2) for (sign, mark), weight in weights.items()
            if abs(weight) >= LEAST_VERB or not sign.startswith("verb ")}


def chosen_end(content: Content, table: dict[str, list[int]], weights: dict[tuple[str, str], float]) -> int:
    """The end that is worth most, counting in what near misses are worth."""
    table_weight = weights["place", ""]
    odds = [table_weight * log_odds(table, place) + sum(weights.get(sign, 0) for sign in signs_of(content, place))
            for place in content.places]
    ending = 1 / (1 + np.exp(-np.array([*odds, np.inf])))  # of those that get there
    shares = ending * np.cumprod([1, *(1 - ending[:-1])])
    lengths = np.array([*(place.length for place in content.places), content.length], dtype=float)
    near = np.minimum.outer(lengths, lengths) * 2 >= np.maximum.outer(lengths, lengths)
    worth = np.where(ending >= LEAST_SHARE, NEAR_WORTH * near @ shares + (1 - NEAR_WORTH) * shares, 0)
    return [*(place.end for place in content.places), content.last][int(worth.argmax())]


def learn(contents: list[Content]):
    known = [c for c in contents if c.gold is not None]
    table = shares_of(known)
    return table, weights_of(known, table)


def summary(documents: list, contents: list[Content], ends: list[int]) -> str:
    known = [(c.gold, end) for c, end in zip(contents, ends) if c.gold is not None and c.report["score"] > 0]
    exact = sum(abs(gold - end) <= 2 for gold, end in known) / len(known)
    before = [c.report["content"] for c in contents]
    for content, end in zip(contents, ends):
        content.report["content"] = [content.report["content"][0], end]
    text = f"right ends {exact:.3f}  " + summary_reports(documents, lambda r: r["score"] > 0)
    for content, its in zip(contents, before):
        content.report["content"] = its
    return text


def learn_contentends(options, read) -> None:
    documents = read(options.data, options.split, options.program)
    contents = contents_of(documents)
    tables = learn(contents)
    if not options.write:
        ends = [0] * len(contents)
        for fold in range(FOLDS):
            held_out = learn([c for c in contents if c.document % FOLDS != fold])
            for n, content in enumerate(contents):
                if content.document % FOLDS == fold:
                    ends[n] = chosen_end(content, *held_out)
        print("as it is     ", summary(documents, contents, [c.report["content"][1] for c in contents]))
        print("held out     ", summary(documents, contents, ends))
        others = read(options.data, "dev", options.program)
        theirs = contents_of(others)
        print("as it is, dev", summary(others, theirs, [c.report["content"][1] for c in theirs]))
        print("learned, dev ", summary(others, theirs, [chosen_end(c, *tables) for c in theirs]))
    shares, weights = tables
    print(len(shares), "places", len(weights), "weights")
    if options.write:
        write("contentends.txt", [[name, *map(str, row)] for name, row in shares.items()])
        rows = defaultdict(lambda: ["0"] * len(MARKS))
        for (sign, mark), weight in weights.items():
            if mark:
                rows[sign][MARKS.index(mark)] = f"{weight:g}"
            else:
                rows[sign] = [f"{weight:g}"]
        write("contentsigns.txt", [[sign, *rows[sign]] for sign in sorted(
            rows, key=lambda s: (s != "place", s.startswith("verb "), s.split()[0], len(s), s))])
