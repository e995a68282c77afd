package dev.kontor.eventstore.command;

import dev.kontor.eventstore.EventStore;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** What others do, on a thread and in a transaction of their own, once a decision has read and before it appends. */
public final class Interruption {

    private final Runnable others;
    private final AtomicBoolean happened = new AtomicBoolean();

    /** @param others what they do, once */
    public Interruption(Runnable others) {
        this.others = others;
    }

    /** Whether it has happened. */
    public boolean happened() {
        return happened.get();
    }

    /** A store whose first append is preceded by it. */
    public EventStore before(EventStore store) {
        return (EventStore) Proxy.newProxyInstance(
                Interruption.class.getClassLoader(), new Class<?>[] {EventStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("appendAll") && happened.compareAndSet(false, true)) {
                        CompletableFuture.runAsync(others).join();
                    }
                    try {
                        return method.isDefault()
                                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                                : method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
