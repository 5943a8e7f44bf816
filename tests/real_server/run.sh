#!/usr/bin/env bash
# The engine's tests against llama.cpp's own server: bash tests/real_server/run.sh [FOLDER]
# The first time it is built into FOLDER, which takes about ten minutes; cmake and a C++ compiler must be there.
# A server that runs already is used instead where SUMMARIZER_TEST_SERVER says its address (http://…/v1).
set -euo pipefail
cd "$(dirname "$0")/../.."
python=${PYTHON:-.venv/bin/python}
home=${1:-build/real_server}

build() {
    mkdir -p "$home"
    python3 -m venv "$home/venv"
    "$home/venv/bin/pip" install --quiet gguf numpy
    # The binding's source distribution carries the whole of llama.cpp.
    "$home/venv/bin/pip" download --quiet --no-deps --no-binary llama-cpp-python --dest "$home/sdist" 'llama-cpp-python>=0.3.36,<0.4'
    mkdir -p "$home/source"
    tar --extract --strip-components=1 --directory "$home/source" --file "$home"/sdist/llama_cpp_python-*.tar.gz
    cmake -S "$home/source/vendor/llama.cpp" -B "$home/build" -D CMAKE_BUILD_TYPE=Release -D BUILD_SHARED_LIBS=OFF \
        -D LLAMA_CURL=OFF -D LLAMA_OPENSSL=OFF -D LLAMA_BUILD_TESTS=OFF -D LLAMA_BUILD_EXAMPLES=OFF -D LLAMA_BUILD_UI=OFF \
        -D LLAMA_USE_PREBUILT_UI=OFF
    cmake --build "$home/build" --target llama-server --parallel
    cp "$home/build/bin/llama-server" "$home/llama-server"
}

if [ -z "${SUMMARIZER_TEST_SERVER:-}" ]; then
    [ -x "$home/llama-server" ] || build
    "$home/venv/bin/python" tests/real_server/random_model.py "$home/random.gguf"
    port=$(python3 -c 'import socket; s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1])')
    "$home/llama-server" --model "$home/random.gguf" --alias random --seed 7 --jinja --no-webui \
        --host 127.0.0.1 --port "$port" --ctx-size 65536 --parallel 4 >"$home/server.log" 2>&1 &
    server=$!
    trap 'kill $server' EXIT
    until python3 -c "import urllib.request as u; u.urlopen('http://127.0.0.1:$port/health')" 2>/dev/null; do
        kill -0 $server || { tail "$home/server.log"; exit 1; }
        sleep 0.2
    done
    export SUMMARIZER_TEST_SERVER=http://127.0.0.1:$port/v1
fi
"$python" -m pytest tests/real_server
