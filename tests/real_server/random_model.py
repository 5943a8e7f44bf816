"""Write a language model of random weights that a GGUF server loads: ``python random_model.py FILE``.

It has one layer and a vocabulary of single characters and some words, so it takes a second to write and says nothing.
What it is asked to write by a grammar has that grammar's shape. Its weights lean a little towards what begins, ends
and separates things in JSON, so that its lists hold a few items and its words come to an end. Needs gguf and numpy.
"""

import sys

import gguf
import numpy as np

WIDTH, HEADS, HIDDEN, CONTEXT = 32, 2, 64, 16_384
WORDS = "The president said that his ministry sent two thousand ships of aid to the north in March and more will come"
LIKELY = {'"': 4.5, "{": 4.0, "}": 3.5, ",": 2.0, "]": 2.5, "[": 3.0, ":": 3.0, "1": 2.0, "2": 2.0, "3": 2.0}
WORDS_ARE_LIKELY = 2.5
CONSTANT = 8.0
"""The first number of every embedding, so that the first column of the output is a leaning of its own."""


def vocabulary() -> list[tuple[str, int, float]]:
    """Each token, its type, and how much the model leans towards it."""
    kinds = gguf.TokenType
    special = [("<unk>", kinds.UNKNOWN, -9.0), ("<s>", kinds.CONTROL, -9.0), ("</s>", kinds.CONTROL, 4.0)]
    raw = [(f"<0x{byte:02X}>", kinds.BYTE, -9.0) for byte in range(256)]
    words = [(f"▁{word}", kinds.NORMAL, WORDS_ARE_LIKELY) for word in dict.fromkeys(WORDS.split())]
    signs = [(chr(code), kinds.NORMAL, LIKELY.get(chr(code), 0.0)) for code in range(33, 127)]
    return [*special, *raw, *words, ("▁", kinds.NORMAL, -2.0), *signs]


def write(path: str) -> None:
    random = np.random.default_rng(7)
    tokens = vocabulary()

    def weights(*shape: int, spread: float = 0.05) -> np.ndarray:
        return random.normal(0, spread, shape).astype(np.float32)

    embedding = weights(len(tokens), WIDTH, spread=1.0)
    embedding[:, 0] = CONSTANT
    output = weights(len(tokens), WIDTH, spread=0.15)
    output[:, 0] = np.array([leaning for _, _, leaning in tokens]) / np.sqrt(WIDTH)
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(1)
    writer.add_feed_forward_length(HIDDEN)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("llama")
    writer.add_token_list([token for token, _, _ in tokens])
    writer.add_token_scores([-float(place) for place in range(len(tokens))])
    writer.add_token_types([kind for _, kind, _ in tokens])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    writer.add_chat_template("{% for message in messages %}{{ message['content'] }}\n{% endfor %}")
    writer.add_tensor("token_embd.weight", embedding)
    writer.add_tensor("output.weight", output)
    writer.add_tensor("output_norm.weight", np.ones(WIDTH, np.float32))
    for norm in ("attn_norm", "ffn_norm"):
        writer.add_tensor(f"blk.0.{norm}.weight", np.ones(WIDTH, np.float32))
    for part in ("attn_q", "attn_k", "attn_v", "attn_output"):
        writer.add_tensor(f"blk.0.{part}.weight", weights(WIDTH, WIDTH))
    for part, shape in {"ffn_gate": (HIDDEN, WIDTH), "ffn_up": (HIDDEN, WIDTH), "ffn_down": (WIDTH, HIDDEN)}.items():
        writer.add_tensor(f"blk.0.{part}.weight", weights(*shape))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


if __name__ == "__main__":
    write(sys.argv[1])
