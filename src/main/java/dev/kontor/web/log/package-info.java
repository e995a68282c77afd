/** Pages that look into the log itself, for who may see every fact. */
@NullMarked
package dev.kontor.web.log;

import org.jspecify.annotations.NullMarked;
