package dev.kontor.eventstore.serialization;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The record classes met so far. */
final class RecordShapes {

    private final Map<Class<?>, RecordShape> byClass = new ConcurrentHashMap<>();

    RecordShape of(Class<?> type) {
        return byClass.computeIfAbsent(type, RecordShape::of);
    }
}
