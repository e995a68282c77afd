package dev.kontor.crm.order;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A store that reads everything and forgets facts of some types when it guards an append: the guard taken out. */
final class Forgetful {

    private Forgetful() {}

    static EventStore of(EventStore store, Set<Class<? extends Event>> forgotten) {
        if (forgotten.isEmpty()) {
            return store;
        }
        return (EventStore) Proxy.newProxyInstance(
                Forgetful.class.getClassLoader(), new Class<?>[] {EventStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("appendAll") && arguments.length == 3) {
                        arguments[1] = without((ContextQuery) arguments[1], forgotten);
                    }
                    try {
                        return method.isDefault()
                                ? java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, arguments)
                                : method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** What is about one order stays: that is no affair of the credit. */
    private static ContextQuery without(ContextQuery query, Set<Class<? extends Event>> forgotten) {
        List<ContextQuery.Item> items = query.items().stream()
                .map(item -> item.conditions().stream()
                                .anyMatch(condition -> condition.property().equals("customerId"))
                        ? rest(item, forgotten)
                        : item)
                .filter(Objects::nonNull)
                .toList();
        return new ContextQuery(items);
    }

    private static ContextQuery.@org.jspecify.annotations.Nullable Item rest(
            ContextQuery.Item item, Set<Class<? extends Event>> forgotten) {
        var types = new HashSet<>(item.types());
        types.removeAll(forgotten);
        return types.isEmpty() ? null : new ContextQuery.Item(types, item.conditions());
    }
}
