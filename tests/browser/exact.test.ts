/** The tests of Node in Chromium: the same vectors and the same hashes, so the same bits. */
import { testExactFunctions } from '../unit/exact-suite.js';

testExactFunctions();
