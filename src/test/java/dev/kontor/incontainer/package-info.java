/** Tests that run inside the server: what no test outside can see of pools, transactions and injection. */
@NullMarked
package dev.kontor.incontainer;

import org.jspecify.annotations.NullMarked;
