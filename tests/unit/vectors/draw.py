"""Makes draw.json: an independent port of the keyed draw, of its keys and of identities, and what they give.

Run here: python3 draw.py > draw.json. All numbers are hexadecimal 32-bit words. Every port of the model must give these.
"""
import json

M = 0xFFFFFFFF
RESIDENT, DWELLING, INSTITUTION = 0x72657369, 0x6477656C, 0x696E7374
NEWBORN, HOUSEHOLD = 0x6E657762, 0x686F7573


def threefry(k0, k1, c0, c1):
    """Threefry-2x32, 20 rounds: Salmon, Moraes, Dror, Shaw (2011), with the key schedule of Random123."""
    keys = (k0, k1, 0x1BD11BDA ^ k0 ^ k1)
    x0, x1 = (c0 + k0) & M, (c1 + k1) & M
    for four in range(5):
        for n in ((13, 15, 26, 6), (17, 29, 16, 24))[four % 2]:
            x0 = (x0 + x1) & M
            x1 = ((x1 << n | x1 >> (32 - n)) & M) ^ x0
        x0 = (x0 + keys[(four + 1) % 3]) & M
        x1 = (x1 + keys[(four + 2) % 3] + four + 1) & M
    return x0, x1


def finalise(x, first, rounds):
    """Xor-shift, then for each round multiply and xor-shift."""
    x ^= x >> first
    for multiplier, shift in rounds:
        x = x * multiplier & M
        x ^= x >> shift
    return x


def draw(id_a, id_b, k1, k2):
    x = finalise(id_a ^ k1, 16, ((0x7FEB352D, 15), (0x846CA68B, 16)))
    return finalise(((x + id_b) & M) ^ k2, 17, ((0xED5AD4BB, 11), (0xAC4C1B51, 15), (0x31848BAB, 14)))


def draw_key(run, event, year):
    return threefry(run[0], run[1], event ^ run[2], year ^ run[3])


def later(k1, index):
    return (k1 + index * 0x9E3779B9) & M


assert threefry(0, 0, 0, 0) == (0x6B200159, 0x99BA4EFE)
assert threefry(M, M, M, M) == (0x1CB996FC, 0xBB002BE7)
assert threefry(0x13198A2E, 0x03707344, 0x243F6A88, 0x85A308D3) == (0xC4923A9C, 0x483DF7A0)

stream = (word for n in range(10**9) for word in threefry(0x64726177, 1, n, 0))
words = [0, 1, 0x7FFFFFFF, 0x80000000, M]
corners = [(words[i % 5], words[i // 5 % 5], words[(i + 2) % 5], words[(i + 3) % 5]) for i in range(16)]
arguments = corners + [tuple(next(stream) for _ in range(4)) for _ in range(48)]

run = (0x01234567, 0x89ABCDEF, 0xFEDCBA98, 0x76543210)
keys = [(e, y) for e in (1, 2, 7, 12, 1000) for y in (2015, 2021, 2040)]
first, second = (0, 0), (0xDEADBEEF, 0x01020304)


def hexes(rows):
    return "[\n" + ",\n".join(json.dumps([f"{v & M:08x}" for v in row]) for row in rows) + "\n]"


tables = {
    "draw": [(*a, draw(*a)) for a in arguments],
    "runKey": [run],
    "drawKey": [(e, y, *draw_key(run, e, y)) for e, y in keys],
    "later": [(k, i, later(k, i)) for k in (0, 0xC4923A9C) for i in (0, 1, 2, 63)],
    "resident": [(p, s, *threefry(RESIDENT, 1, p, s)) for p, s in ((0, 0), (0, 1), (1, 0), (141, 25000))],
    "dwelling": [(p, s, *threefry(DWELLING, 1, p, s)) for p, s in ((0, 0), (0, 1), (1, 0), (141, 12000))],
    "institution": [(p, *threefry(INSTITUTION, 1, p, 0)) for p in (0, 1, 141)],
    "newborn": [(a, b, n, *threefry(a, b, NEWBORN, n)) for a, b in (first, second) for n in (0, 1, 9)],
    "household": [(a, b, y, *threefry(a, b, HOUSEHOLD, y)) for a, b in (first, second) for y in (2020, 2021, 2040)],
}
print("{\n" + ",\n".join(f'"{name}": {hexes(rows)}' for name, rows in tables.items()) + "\n}")
