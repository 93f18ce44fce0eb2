#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages a second of our reader of web pages beside @mozilla/readability with jsdom, over the same folder of pages.

    readability.py build/bench/bench_pages FOLDER

Needs node and npm; installs both packages into a temporary directory and leaves nothing behind.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SCRIPT = """
const { readFileSync } = require('fs');
const { Readability } = require('@mozilla/readability');
const { JSDOM, VirtualConsole } = require('jsdom');
const pages = process.argv.slice(2).map((path) => readFileSync(path, 'utf8'));
const quiet = new VirtualConsole();
const read = (page) => new Readability(
  new JSDOM(page, { url: 'https://example.org/', virtualConsole: quiet }).window.document).parse();
pages.slice(0, 5).forEach(read);  // warm up
const before = process.cpuUsage();
let failed = 0;
for (const page of pages) { try { read(page); } catch { failed += 1; } }
const used = process.cpuUsage(before);
console.log(JSON.stringify({ seconds: (used.user + used.system) / 1e6, failed }));
"""


def readability(pages: list[Path]) -> float:
    """Seconds of processor time for all pages."""
    with tempfile.TemporaryDirectory(prefix="readability-") as folder:
        subprocess.run(
            ["npm", "install", "--silent", "--no-audit", "--no-fund", "@mozilla/readability", "jsdom@24"],
            cwd=folder, check=True, stdout=subprocess.DEVNULL,
        )
        script = Path(folder) / "read.js"
        script.write_text(SCRIPT)
        out = subprocess.run(
            ["node", script, *pages], cwd=folder, check=True, capture_output=True, text=True
        ).stdout
    answer = json.loads(out.strip().splitlines()[-1])
    if answer["failed"]:
        print(f"readability failed on {answer['failed']} pages")
    return answer["seconds"]


def ours(program: Path, folder: Path) -> float:
    """The same, of our reader alone."""
    out = subprocess.run(
        [program, "--benchmark_filter=readFolder", "--benchmark_format=json"],
        env={**os.environ, "PULLQUOTE_PAGES": str(folder)}, check=True, capture_output=True, text=True,
    ).stdout
    run = json.loads(out)["benchmarks"][0]
    return run["cpu_time"] / 1000  # milliseconds for all pages


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__)
        return 2
    program, folder = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    pages = sorted(path for path in folder.rglob("*") if path.suffix in (".html", ".htm"))
    size = sum(path.stat().st_size for path in pages) / 1e6
    times = {"pullquote": ours(program, folder), "readability + jsdom": readability(pages)}
    for name, seconds in times.items():
        print(f"{name:22} {len(pages) / seconds:8.1f} pages/s {size / seconds:8.1f} MB/s "
              f"{1000 * seconds / len(pages):8.2f} ms/page")
    print(f"{times['readability + jsdom'] / times['pullquote']:.0f} times as fast, in processor time")
    return 0


if __name__ == "__main__":
    sys.exit(main())
