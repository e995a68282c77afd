package dev.kontor.crm.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Among what is searched.
 *
 * @param tenant whose things
 * @param viewer the user who looks; null for somebody who is none, and finds of activities what is for the company
 * @param kinds what kinds of things; not empty
 * @param limit how many are found at most, from 1
 */
record SearchScope(String tenant, @Nullable UUID viewer, List<String> kinds, int limit) {

    SearchScope {
        kinds = List.copyOf(kinds);
    }
}
