/**
 * Values that several features need: each checks itself, so that what exists is valid, and has one form in JSON, the
 * same in facts and in REST.
 */
@NullMarked
package dev.kontor.crm.shared;

import org.jspecify.annotations.NullMarked;
