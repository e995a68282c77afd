package dev.kontor.security.account;

import dev.kontor.eventstore.command.Pipeline;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** The entity manager of whatever transaction a thread is in, as the server's is. */
final class BoundEntities {

    private BoundEntities() {}

    static EntityManager of(Supplier<Pipeline> node) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(node.get().session().entities(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
