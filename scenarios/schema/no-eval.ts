/**
 * Files with shapes import this: zod checks them without code made at run time, which a page with a strict content
 * policy refuses. What is imported runs before the shapes are made.
 */
import { config } from 'zod';

config({ jitless: true });
