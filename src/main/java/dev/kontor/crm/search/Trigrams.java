package dev.kontor.crm.search;

import java.util.HashSet;
import java.util.Set;

/** Whether words are written alike, as PostgreSQL's pg_trgm counts it: by the groups of three letters that they share. */
final class Trigrams {

    /** From here on, one word may be a misspelling of the other: of four letters one is missing, of eight two are swapped. */
    static final double ALIKE = 0.4;

    private Trigrams() {}

    /** How much of a word is in another, from 0 to 1. */
    static double share(String word, String other) {
        var wanted = of(word);
        var there = of(other);
        int size = wanted.size();
        wanted.retainAll(there);
        return (double) wanted.size() / size;
    }

    private static Set<String> of(String word) {
        var padded = "  " + word + " ";
        var trigrams = new HashSet<String>();
        for (int at = 0; at + 3 <= padded.length(); at++) {
            trigrams.add(padded.substring(at, at + 3));
        }
        return trigrams;
    }
}
