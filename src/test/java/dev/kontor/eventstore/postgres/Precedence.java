package dev.kontor.eventstore.postgres;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who must come before whom; it can be so only if there is no circle. */
final class Precedence {

    private final Map<Object, Set<Object>> after = new HashMap<>();
    private final TreeSet<Long> times = new TreeSet<>();

    void before(Object one, Object other) {
        after.computeIfAbsent(one, key -> new HashSet<>()).add(other);
        after.computeIfAbsent(other, key -> new HashSet<>());
    }

    /** What ends before another begins comes before it: moments follow each other, with the doings between them. */
    void inTime(Object doing, long begun, long ended) {
        times.add(begun);
        times.add(ended);
        before(begun, doing);
        before(doing, ended);
    }

    /** Takes away what nothing precedes until nothing is left, or only circles are. */
    boolean hasCycle() {
        Long last = null;
        for (Long time : times) {
            if (last != null) {
                before(last, time);
            }
            last = time;
        }
        var open = new HashMap<Object, Integer>();
        after.values().forEach(followers -> followers.forEach(one -> open.merge(one, 1, Integer::sum)));
        var free = new ArrayDeque<Object>();
        after.keySet().stream().filter(one -> !open.containsKey(one)).forEach(free::add);
        int taken = 0;
        while (!free.isEmpty()) {
            taken++;
            for (Object follower : after.get(free.remove())) {
                if (open.merge(follower, -1, Integer::sum) == 0) {
                    free.add(follower);
                }
            }
        }
        return taken < after.size();
    }
}
