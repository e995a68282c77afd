package dev.kontor.eventstore.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which handler handles which command, as CDI found them. */
@ApplicationScoped
public class CommandHandlers {

    private final Map<Class<?>, CommandHandler<?>> byCommand = new HashMap<>();

    /** For the container's proxy. */
    protected CommandHandlers() {}

    /**
     * @param handlers those that CDI found
     * @throws IllegalStateException if two handle the same command
     */
    @Inject
    public CommandHandlers(@Any Instance<CommandHandler<?>> handlers) {
        handlers.handlesStream()
                .forEach(handle -> register(commandOf(handle.getBean().getTypes()), handle.get()));
    }

    /** Handlers that no container made. */
    CommandHandlers(List<? extends CommandHandler<?>> handlers) {
        handlers.forEach(
                handler -> register(commandOf(List.of(handler.getClass().getGenericInterfaces())), handler));
    }

    private void register(Class<?> command, CommandHandler<?> handler) {
        if (byCommand.putIfAbsent(command, handler) != null) {
            throw new IllegalStateException("Two handlers handle " + command.getName());
        }
    }

    private static Class<?> commandOf(Collection<? extends Type> types) {
        return types.stream()
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType().equals(CommandHandler.class))
                .map(type -> type.getActualTypeArguments()[0])
                .filter(Class.class::isInstance)
                .<Class<?>>map(type -> (Class<?>) type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A handler of " + types + " does not say which command"));
    }

    /**
     * The handler of a command.
     *
     * @throws IllegalStateException if there is none
     */
    @SuppressWarnings("unchecked") // registered under the class that its type parameter names
    <C extends Command> CommandHandler<C> of(C command) {
        var handler = byCommand.get(command.getClass());
        if (handler == null) {
            throw new IllegalStateException(
                    "No handler handles " + command.getClass().getName());
        }
        return (CommandHandler<C>) handler;
    }
}
