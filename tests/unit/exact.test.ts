import { testExactFunctions } from './exact-suite.js';

testExactFunctions();
