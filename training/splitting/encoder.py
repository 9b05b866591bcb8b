"""The default encoder's layers in torch, to be trained further."""

from __future__ import annotations

import torch
from torch import nn
from transformers import BertConfig, BertModel

from compare.models.weights import Weights

#: Part of the steps over which the rates rise.
_WARM_UP = 0.06
_LAYER = {
    "attention.self.query": "q",
    "attention.self.key": "k",
    "attention.self.value": "v",
    "attention.output.dense": "ao",
    "attention.output.LayerNorm": "aln",
    "intermediate.dense": "fi",
    "output.dense": "fo",
    "output.LayerNorm": "oln",
}


def torch_encoder(weights: Weights, layers: int) -> BertModel:
    """The first `layers` of the encoder. It is given word vectors: it has no table of them."""
    shape = weights.shape
    config = BertConfig(
        vocab_size=1,
        hidden_size=shape.hidden,
        num_hidden_layers=layers,
        num_attention_heads=shape.heads,
        intermediate_size=shape.inner,
        max_position_embeddings=shape.positions,
        type_vocab_size=shape.types,
        layer_norm_eps=shape.epsilon,
    )
    model = BertModel(config, add_pooling_layer=False)
    state = model.state_dict()
    for name, values in state.items():
        if name in names(layers):
            values.copy_(torch.from_numpy(weights.tensor(names(layers)[name], *values.shape)))
    model.load_state_dict(state)
    return model


def names(layers: int) -> dict[str, str]:
    """The names of the tensors in torch and in the encoder's file."""
    found = {
        "embeddings.position_embeddings.weight": "emb.pos",
        "embeddings.token_type_embeddings.weight": "emb.type",
        "embeddings.LayerNorm.weight": "emb.ln.w",
        "embeddings.LayerNorm.bias": "emb.ln.b",
    }
    for layer in range(layers):
        for torch_name, name in _LAYER.items():
            for end, short in (("weight", "w"), ("bias", "b")):
                found[f"encoder.layer.{layer}.{torch_name}.{end}"] = f"l{layer}.{name}.{short}"
    return found


def optimized(
    model: nn.Module, rates: tuple[float, float], steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """An optimizer, with a rate for `model.encoder` and one for the rest, and its linear schedule."""
    inside = {id(each) for each in model.encoder.parameters()}  # type: ignore[union-attr]
    groups = [
        {"params": [each for each in model.parameters() if (id(each) in inside) is encoder], "lr": rate}
        for encoder, rate in zip((True, False), rates, strict=True)
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    warm = max(1, int(_WARM_UP * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / warm) * max(0.0, (steps - step) / steps)
    )
    return optimizer, schedule
