/** What an append and a context read cost, beside a bare insert in the same run. */
@NullMarked
package dev.kontor.benchmark;

import org.jspecify.annotations.NullMarked;
