"""What has no end, or would be waited for, is not read; what is named and ends is."""

from __future__ import annotations

import io
import os
import socket
import threading
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.bounded_reading import FileTooLarge, RefusedFile, holds_bytes, read_bounded, read_stream

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name != "posix", reason="devices and pipes with names")
MOST = 1_000


@given(st.binary(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_a_stream_is_read_whole_or_not_at_all(data: bytes, most: int, expected: int) -> None:
    if len(data) > most:
        with pytest.raises(FileTooLarge):
            read_stream(io.BytesIO(data), most, expected)
    else:
        assert read_stream(io.BytesIO(data), most, expected) == data


@pytest.mark.parametrize("takes_pipes", [True, False])
@pytest.mark.parametrize("name", ["/dev/zero", "/dev/full", "/dev/urandom", "/dev/tty"])
def test_a_device_is_not_opened(name: str, tmp_path: Path, *, takes_pipes: bool) -> None:
    link = tmp_path / "link"
    link.symlink_to(name)
    with pytest.raises(RefusedFile, match="it is a device"):
        read_bounded(link, MOST, takes_pipes=takes_pipes)


def test_the_null_device_is_an_empty_file(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(os.devnull)
    assert read_bounded(link, MOST) == b""


def test_a_socket_and_a_folder_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the names of sockets are short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s")
        with pytest.raises(RefusedFile, match="it is a socket"):
            read_bounded(tmp_path / "s", MOST, takes_pipes=True)
    with pytest.raises(IsADirectoryError):
        read_bounded(tmp_path, MOST, takes_pipes=True)


def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(RefusedFile, match="it is a pipe"):
        read_bounded(pipe, MOST)


@pytest.mark.parametrize("size", [0, 1, MOST, MOST + 1])
def test_a_pipe_that_is_named_is_read_to_its_end(tmp_path: Path, size: int) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writing = threading.Thread(target=pipe.write_bytes, args=(b"x" * size,))
    writing.start()
    try:
        if size > MOST:
            with pytest.raises(FileTooLarge):
                read_bounded(pipe, MOST, takes_pipes=True)
        else:
            assert read_bounded(pipe, MOST, takes_pipes=True) == b"x" * size
    finally:
        writing.join()


@pytest.mark.parametrize("size", [0, 1, 1 << 16, (1 << 16) + 1, 200_000])
def test_a_file_holds_just_its_bytes(tmp_path: Path, size: int) -> None:
    path = tmp_path / "file"
    data = bytes(range(250)) * (size // 250 + 1)
    path.write_bytes(data[:size])
    assert holds_bytes(path, data[:size])
    assert not holds_bytes(path, data[: size + 1])
    for place in {0, size // 2, size - 1} if size else ():
        assert not holds_bytes(path, data[:place])
        assert not holds_bytes(path, data[:place] + b"\xff" + data[place + 1 : size])


def test_what_is_not_a_regular_file_is_not_compared(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(RefusedFile, match="it is a pipe"):
        holds_bytes(pipe, b"")
    with pytest.raises(IsADirectoryError):
        holds_bytes(tmp_path, b"")
    with pytest.raises(FileNotFoundError):
        holds_bytes(tmp_path / "gone", b"")


def test_a_file_that_only_seems_large_is_not_read(tmp_path: Path) -> None:
    sparse = tmp_path / "sparse"
    sparse.touch()
    os.truncate(sparse, 1 << 40)
    with pytest.raises(FileTooLarge, match="it has more than 1 MB"):
        read_bounded(sparse, 1 << 20)


def test_a_file_of_the_systems_own_says_no_size_and_is_read(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("/proc/self/status")
    if not link.exists():
        pytest.skip("this system has no such files")
    assert b"\nPid:" in read_bounded(link, 1 << 16)
    with pytest.raises(FileTooLarge):
        read_bounded(link, 10)


@pytest.mark.parametrize("name", ["a\0b", "\0", "\ud800"])
def test_what_no_file_can_be_called_is_reported(tmp_path: Path, name: str) -> None:
    with pytest.raises(RefusedFile, match="not a valid file name"):
        read_bounded(tmp_path / name, MOST)


def test_what_has_nothing_to_read_yet_is_reported() -> None:
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    with os.fdopen(reading, "rb") as file, pytest.raises(RefusedFile, match="it has nothing to read now"):
        read_stream(file, MOST)
    os.close(writing)
