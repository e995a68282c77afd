package dev.kontor.eventstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event type declares of personal data.
 *
 * @param kind what kind of subject it is about
 * @param subject the property that says which one
 * @param concerns the property that names a subject with which this one is erased; null if there is none
 * @param properties the personal ones; may be empty
 */
public record PersonalData(
        String kind, List<String> subject, @Nullable List<String> concerns, List<PersonalProperty> properties) {

    public PersonalData {
        subject = List.copyOf(subject);
        concerns = concerns == null ? null : List.copyOf(concerns);
        properties = List.copyOf(properties);
    }

    /** Whether the property at a path is personal. */
    public boolean isPersonal(List<String> path) {
        return properties.stream().anyMatch(property -> property.path().equals(path));
    }
}
