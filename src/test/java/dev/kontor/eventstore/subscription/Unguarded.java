package dev.kontor.eventstore.subscription;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Stores with a guard missing, to see that a test notices. */
final class Unguarded {

    private static final Duration WINDOW = Duration.ofMillis(50);

    private Unguarded() {}

    /** Reads the row without locking it: leases alone keep nodes apart. */
    static SubscriptionStore withoutRowLock(FollowingNode node, SubscriptionStore sound) {
        return overriding((method, arguments) -> switch (method.getName()) {
            case "lock" -> unlocked(sound, (String) arguments[0]);
            default -> method.invoke(sound, arguments);
        });
    }

    /** Moves the checkpoint in a transaction of its own, a moment before the read model's. */
    static SubscriptionStore withCheckpointApart(FollowingNode node, SubscriptionStore sound) {
        return overriding((method, arguments) -> switch (method.getName()) {
            case "lock" -> unlocked(sound, (String) arguments[0]);
            case "advance" -> {
                node.inNew(() -> {
                    sound.advance((String) arguments[0], (Long) arguments[1], (SubscriptionStore.Work) arguments[2]);
                    return true;
                });
                LockSupport.parkNanos(WINDOW.toNanos());
                yield null;
            }
            default -> method.invoke(sound, arguments);
        });
    }

    private static Optional<SubscriptionStore.Locked> unlocked(SubscriptionStore sound, String name) {
        return sound.one(name)
                .map(row -> new SubscriptionStore.Locked(
                        row.position(), row.status(), row.projectionVersion(), row.owner(), row.failures(), 0));
    }

    private interface Call {
        @Nullable
        Object answer(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static SubscriptionStore overriding(Call call) {
        return (SubscriptionStore) Proxy.newProxyInstance(
                SubscriptionStore.class.getClassLoader(),
                new Class<?>[] {SubscriptionStore.class},
                (proxy, method, arguments) -> {
                    try {
                        return call.answer(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
