/** Who may change what, as far as it depends on whose it is: roles alone are asked before a command comes this far. */
@NullMarked
package dev.kontor.crm.shared.access;

import org.jspecify.annotations.NullMarked;
