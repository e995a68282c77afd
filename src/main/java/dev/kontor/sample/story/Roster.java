package dev.kontor.sample.story;

import dev.kontor.sample.chance.Dice;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those of a kind that take part in what happens. */
final class Roster<T> {

    private final List<T> all = new ArrayList<>();
    private final IdentityHashMap<T, Integer> places = new IdentityHashMap<>();

    void add(T one) {
        if (places.putIfAbsent(one, all.size()) == null) {
            all.add(one);
        }
    }

    /** Takes one out; the last one takes its place. */
    void remove(T one) {
        var place = places.remove(one);
        if (place == null) {
            return;
        }
        T last = all.removeLast();
        if (!last.equals(one)) {
            all.set(place, last);
            places.put(last, place);
        }
    }

    boolean has(T one) {
        return places.containsKey(one);
    }

    int size() {
        return all.size();
    }

    /** One of them; null if there is none. */
    @Nullable
    T any(Dice dice) {
        return all.isEmpty() ? null : dice.oneOf(all);
    }

    /** One of them, a few far more often than the others; null if there is none. */
    @Nullable
    T known(Dice dice) {
        return all.isEmpty() ? null : dice.earlyOneOf(all, 3);
    }

    /** One of those who came last; null if there is none. */
    @Nullable
    T recent(Dice dice) {
        return all.isEmpty() ? null : all.get(all.size() - 1 - dice.between(0, Math.min(all.size(), 200) - 1));
    }
}
