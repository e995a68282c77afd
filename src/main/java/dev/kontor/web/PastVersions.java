package dev.kontor.web;

import dev.kontor.page.Address;
import java.time.Instant;
import java.util.List;

/**
 * What a thing was, version by version, and one of them beside what it is now.
 *
 * @param versions the oldest first; of very many only those around the one that is shown
 * @param index which of them is shown
 * @param now whether that is what it is now
 * @param properties those that differ first
 * @param creator who made it; empty if nothing is known of it
 */
public record PastVersions(List<Version> versions, int index, boolean now, List<Property> properties, String creator) {

    /**
     * What one fact made of a thing.
     *
     * @param position of the fact
     * @param at when it was recorded
     * @param user who did it
     * @param title what it was
     * @param said all of it in a line
     * @param address of the page as of then
     */
    public record Version(long position, Instant at, String user, String title, String said, Address address) {}

    /**
     * A property as it was and as it is.
     *
     * @param name as people call it
     * @param then empty if it was not there
     * @param now empty if it is not there
     * @param changed whether they differ
     */
    public record Property(String name, String then, String now, boolean changed) {}

    public PastVersions {
        versions = List.copyOf(versions);
        properties = List.copyOf(properties);
    }

    /** The version that is shown. */
    public Version chosen() {
        return versions.get(index);
    }

    /** The index of the newest version. */
    public int last() {
        return versions.size() - 1;
    }

    /** How many properties are no longer as they were. */
    public long differences() {
        return properties.stream().filter(Property::changed).count();
    }
}
