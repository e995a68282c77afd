package dev.kontor.eventstore.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import java.lang.reflect.ParameterizedType;
import java.util.HashMap;
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
        handlers.handlesStream().forEach(handle -> register(commandOf(handle.getBean()), handle.get()));
    }

    private void register(Class<?> command, CommandHandler<?> handler) {
        if (byCommand.putIfAbsent(command, handler) != null) {
            throw new IllegalStateException("Two handlers handle " + command.getName());
        }
    }

    private static Class<?> commandOf(Bean<?> bean) {
        return bean.getTypes().stream()
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType().equals(CommandHandler.class))
                .map(type -> type.getActualTypeArguments()[0])
                .filter(Class.class::isInstance)
                .<Class<?>>map(type -> (Class<?>) type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        bean.getBeanClass().getName() + " does not say which command it handles"));
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
