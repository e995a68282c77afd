package dev.kontor.eventstore.snapshot;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.util.Optional;

/** States to JSON and back. */
final class StateJson {

    private final Jsonb jsonb = JsonbBuilder.create();

    /** The state as JSON; empty if it does not come back as it was. */
    <S> Optional<String> write(S state, Class<S> type) {
        try {
            var json = jsonb.toJson(state);
            return state.equals(jsonb.fromJson(json, type)) ? Optional.of(json) : Optional.empty();
        } catch (JsonbException e) {
            return Optional.empty();
        }
    }

    /** The state from JSON; empty if it is none. */
    <S> Optional<S> read(String json, Class<S> type) {
        try {
            return Optional.ofNullable(jsonb.fromJson(json, type));
        } catch (RuntimeException e) {
            // of JSON-B or of the state's own constructor: the decision folds all facts instead
            return Optional.empty();
        }
    }
}
