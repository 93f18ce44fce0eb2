#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start-up: from exec to text on screen, Pullquote beside a bare window with a text browser, in turn, in one run.

    xvfb-run -a -s "-screen 0 1920x1080x24" python3 tests/bench/startup.py build/bench [--runs 15]

Nothing in the programs is instrumented: the script looks at the pixels of the screen, through libX11, until letters
stand where the text is. Times are medians of wall-clock milliseconds; what counts is their ratio.
"""
from __future__ import annotations

import argparse
import ctypes
import ctypes.util
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ALL_PLANES = 0xFFFFFFFF
Z_PIXMAP = 2
TIMEOUT = 60.0


class XImage(ctypes.Structure):
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int), ("format", ctypes.c_int),
                ("data", ctypes.POINTER(ctypes.c_ubyte)), ("byte_order", ctypes.c_int), ("bitmap_unit", ctypes.c_int),
                ("bitmap_bit_order", ctypes.c_int), ("bitmap_pad", ctypes.c_int), ("depth", ctypes.c_int),
                ("bytes_per_line", ctypes.c_int), ("bits_per_pixel", ctypes.c_int)]


class Screen:
    """Looks at a part of the root window."""

    def __init__(self) -> None:
        self.x11 = ctypes.CDLL(ctypes.util.find_library("X11"))
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x11.XGetImage.restype = ctypes.POINTER(XImage)
        self.x11.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint,
                                       ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
        self.x11.XDestroyImage.argtypes = [ctypes.POINTER(XImage)]
        self.display = self.x11.XOpenDisplay(None)
        if not self.display:
            sys.exit("No display: run this under xvfb-run.")
        self.root = self.x11.XDefaultRootWindow(self.display)

    def shows_text(self, x: int, y: int, width: int, height: int) -> bool:
        """Whether letters stand on a light ground there: mostly light pixels, and dark ones in many rows."""
        image = self.x11.XGetImage(self.display, self.root, x, y, width, height, ALL_PLANES, Z_PIXMAP)
        stride = image.contents.bytes_per_line
        data = ctypes.string_at(image.contents.data, stride * height)
        self.x11.XDestroyImage(image)
        green = data[1::4]
        light = sum(value > 200 for value in green)
        rows = sum(min(green[row * width:(row + 1) * width]) < 110 for row in range(height))
        return light > 0.5 * len(green) and rows > height // 8


def milliseconds(screen: Screen, command: list[str], region: tuple[int, int, int, int]) -> float:
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not screen.shows_text(*region):
            if time.perf_counter() - begin > TIMEOUT or process.poll() is not None:
                sys.exit(f"No text on screen from {command[0]}.")
            time.sleep(0.001)
        return 1000 * (time.perf_counter() - begin)
    finally:
        process.kill()
        process.wait()
        while screen.shows_text(*region):
            time.sleep(0.005)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path, help="folder with pullquote and bench_barewindow")
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    top = Path(__file__).resolve().parents[2]
    screen = Screen()
    article = top / "resources/article/default.txt"
    with tempfile.TemporaryDirectory() as folder:
        # Settings of their own: no state of the person's comes in, and none goes out.
        os.environ.update(XDG_CONFIG_HOME=folder, XDG_DATA_HOME=folder, XDG_CACHE_HOME=folder, XDG_STATE_HOME=folder)
        long_text = Path(folder, "long.txt")
        body = article.read_text(encoding="utf-8")
        long_text.write_text((body + "\n\n") * (10_000_000 // len(body.encode()) + 1), encoding="utf-8")
        bare, full = str(options.build / "bench_barewindow"), str(options.build / "pullquote")
        for name, path in (("article", article), ("10 MB", long_text)):
            times: dict[str, list[float]] = {bare: [], full: []}
            for run in range(options.runs + 1):
                for program in (bare, full):
                    # The article's first lines, in the middle of either window.
                    took = milliseconds(screen, [program, str(path)], (360, 110, 240, 160))
                    if run:  # the first run warms the caches
                        times[program].append(took)
            b, f = statistics.median(times[bare]), statistics.median(times[full])
            print(f"{name:8} bare window {b:7.1f} ms   Pullquote {f:7.1f} ms   ratio {f / b:.2f}")


if __name__ == "__main__":
    main()
