package dev.kontor.eventstore.observation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Where nobody traces. */
public final class Untraced implements Spans, FactTraces {

    /** Just does the work. */
    public Untraced() {}

    @Override
    public <T> T within(String name, Map<String, String> attributes, Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T continuing(String trace, String name, Map<String, String> attributes, Supplier<T> work) {
        return work.get();
    }

    @Override
    public Optional<String> current() {
        return Optional.empty();
    }

    @Override
    public boolean areRecorded() {
        return false;
    }

    @Override
    public void note(List<Long> positions, String trace) {
        // there is no trace
    }

    @Override
    public Optional<String> of(long position) {
        return Optional.empty();
    }

    @Override
    public void forgetOld() {
        // there is none
    }
}
