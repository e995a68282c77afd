package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.CurrentOrigin;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;
import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.engine.jdbc.connections.internal.DataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;

/**
 * The connections of all that works by JPA, each entered for the tenant whom the current request is for: the one place
 * where the identity meets the database. One for nobody, a timer's for example, sees no tenant's rows.
 *
 * <p>What is asked outside of a transaction gets one until the connection is given back, so that the setting goes with
 * it. Named in {@code META-INF/persistence.xml}.
 */
public final class TenantConnections extends DataSourceConnectionProvider {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Set<Connection> withTransaction =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    private final transient Supplier<Optional<String>> tenant;

    /** For JPA. Whom the current request is for is asked of CDI. */
    public TenantConnections() {
        this(new RequestTenant());
    }

    /** @param tenant whom the caller acts for; empty for nobody */
    TenantConnections(Supplier<Optional<String>> tenant) {
        this.tenant = tenant;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            enter(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            closeConnection(connection);
            throw e;
        }
    }

    private void enter(Connection connection) throws SQLException {
        var entering = tenant.get();
        if (entering.isEmpty()) {
            return;
        }
        if (connection.getAutoCommit()) {
            connection.setAutoCommit(false);
            withTransaction.add(connection);
        }
        RowSecurity.enter(connection, entering.get());
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        try (connection) {
            if (withTransaction.remove(connection)) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** The bean is looked for when it is first needed: JPA makes connections before there are beans. */
    private static final class RequestTenant implements Supplier<Optional<String>> {

        private volatile @Nullable CurrentOrigin origin;

        @Override
        public Optional<String> get() {
            try {
                return origin().tenant();
            } catch (ContextNotActiveException nobodysRequest) {
                return Optional.empty();
            }
        }

        private CurrentOrigin origin() {
            var known = origin;
            if (known == null) {
                known = CDI.current().select(CurrentOrigin.class).get();
                origin = known;
            }
            return known;
        }
    }
}
