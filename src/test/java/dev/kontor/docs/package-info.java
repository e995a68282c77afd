/** Pages of the documentation that are made from the code, and the tests that fail when they are out of date. */
@NullMarked
package dev.kontor.docs;

import org.jspecify.annotations.NullMarked;
