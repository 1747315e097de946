"""Makes exact.json: correctly rounded results of the exact functions, with Python's decimal module alone.

Run here: python3 exact.py > exact.json (seconds). Doubles are written as the 16 hex digits of their bits.
Working precision is 60 digits beyond anything that cancels, so that rounding to a double (Decimal -> float, which
CPython does correctly, subnormal results included) is the only error.
"""
import json
import random
import struct
from decimal import Decimal, getcontext
from statistics import NormalDist

random.seed(20210101)
COUNT = 400


def inverse_tangent(n):
    """arctan(1/n)"""
    term = total = Decimal(1) / n
    k = 1
    while abs(term) > Decimal(10) ** -(getcontext().prec + 2):
        term /= -n * n
        k += 2
        total += term / k
    return total


def pi():
    """Machin: pi/4 = 4 arctan(1/5) - arctan(1/239)"""
    return 16 * inverse_tangent(5) - 4 * inverse_tangent(239)


def bits(x):
    return struct.pack(">d", x).hex()


def from_bits(word):
    return struct.unpack(">d", struct.pack(">Q", word))[0]


def sign():
    return random.choice((-1, 1))


def any_positive():
    """Any positive double, every exponent equally likely, subnormal ones included."""
    return from_bits(random.randrange(1, 0x7FF0000000000000))


def fill(fixed, kinds):
    values = list(fixed)
    while len(values) < COUNT:
        values.append(kinds[len(values) % len(kinds)]())
    return values


def exp(x):
    return Decimal(x).exp()


def ln(x):
    return Decimal(x).ln()


def power(x, y):
    return (Decimal(y) * Decimal(x).ln()).exp()


def logistic(x):
    return 1 / (1 + (-Decimal(x)).exp())


def normal_quantile(p):
    """Halley's method on 1/2 + phi(z) (z + z^3/3 + z^5/15 + ...), all terms positive."""
    if p == 0.5:
        return Decimal(0)
    z = Decimal(NormalDist().inv_cdf(p))
    target = Decimal(p) - Decimal("0.5")
    root = (2 * pi()).sqrt()
    for _ in range(3):
        density = (-z * z / 2).exp() / root
        term, total, n = z, z, 1
        while abs(term) > abs(total) * Decimal(10) ** -(getcontext().prec - 2):
            n += 2
            term *= z * z / n
            total += term
        step = (target - density * total) / density
        z += step / (1 - z * step / 2)
    return z


ARGUMENTS = {
    "exp": [(x,) for x in fill(
        [0.0, -0.0, 1.0, -1.0, 5e-324, -5e-324, 1e-17, 709.0, 709.782712893384, -708.3964185322641, -708.4, -740.0, -744.0,
         -745.0, -745.1332191019411, 0.34657359027997264, 0.34657359027997270, -0.34657359027997264, 0.6931471805599453],
        [lambda: random.uniform(-745, 709.7), lambda: random.uniform(-5, 1), lambda: random.uniform(-745, -708),
         lambda: sign() * 2.0 ** random.uniform(-60, 0)])],
    "ln": [(x,) for x in fill(
        [1.0, 2.0, 0.5, 5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308, 10.0,
         1.0000000000000002, 0.9999999999999999, 0.99609375, 1.00390625, 1.4142135623730951, 2.718281828459045],
        [any_positive, lambda: random.uniform(0.5, 2), lambda: random.uniform(0, 1000),
         lambda: 1 + sign() * 2.0 ** random.uniform(-50, -1)])],
    "logistic": [(x,) for x in fill(
        [0.0, 40.0, -40.0, 1.0, -1.0, 36.7, 37.5, 5e-324, 1e-16],
        [lambda: random.uniform(-40, 40), lambda: random.uniform(-4, 4), lambda: random.uniform(-700, -35),
         lambda: sign() * 2.0 ** random.uniform(-60, 0)])],
    "normalQuantile": [(x,) for x in fill(
        [0.5, 0.25, 0.75, 0.025, 0.975, 1e-300, 2.2250738585072014e-308, 1 - 1e-16, 0.9999999999999999, 0.49999999999999994,
         0.5000000000000001, 0.075, 0.925, 1.3887943864964021e-11, 3.167124183311986e-05],
        [random.random, lambda: 10 ** random.uniform(-300, -0.4), lambda: 1 - 10 ** random.uniform(-15.9, -0.4),
         lambda: 0.5 + sign() * 2.0 ** random.uniform(-50, -1.01), lambda: 10 ** random.uniform(-6, -1)])],
    "pow": fill(
        [(2.0, 10.0), (2.0, 0.5), (10.0, -300.0), (0.5, 1074.0), (0.5, 1060.5), (2.0, 1023.9), (1.0000000000000002, 3e18),
         (0.9999999999999999, 6e18), (1.1, 1e-300), (5e-324, 0.9), (1.7976931348623157e308, 1.0), (0.988, 19.0), (3.0, -1.0)],
        [lambda: (random.uniform(0.5, 2), random.uniform(-100, 100)), lambda: (random.uniform(0, 100), random.uniform(-5, 5)),
         lambda: (any_positive(), random.uniform(-1, 1)), lambda: (random.uniform(0.9, 1.1), float(random.randint(-60, 60))),
         lambda: (1 + sign() * 2.0 ** random.uniform(-40, -5), sign() * 2.0 ** random.uniform(0, 12))]),
}
FUNCTIONS = {"exp": exp, "ln": ln, "logistic": logistic, "normalQuantile": normal_quantile, "pow": power}

rows = []
for name, arguments in ARGUMENTS.items():
    lines = []
    for args in arguments:
        # An upper or lower tail of 1e-308 cancels 308 digits; the others cancel at most 20.
        getcontext().prec = 380 if name == "normalQuantile" and min(args[0], 1 - args[0]) < 1e-12 else 90
        result = float(FUNCTIONS[name](*args))
        if result not in (float("inf"), 0.0) or args[0] in (0.0, 0.5, 1.0):
            lines.append(json.dumps([*map(bits, args), bits(result)]))
    rows.append(f'"{name}": [\n' + ",\n".join(lines) + "\n]")
print("{\n" + ",\n".join(rows) + "\n}")
