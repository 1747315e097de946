/** The known answers of Node in Chromium. */
import { testDraws } from '../unit/draws-suite.js';

testDraws();
