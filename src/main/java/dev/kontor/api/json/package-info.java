/**
 * Request bodies: JSON read strictly into records, so that whatever is wrong with one is told by the name of the
 * property that is wrong.
 */
@NullMarked
package dev.kontor.api.json;

import org.jspecify.annotations.NullMarked;
