package dev.kontor.platform;

import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.io.Serial;
import java.util.List;
import org.hibernate.engine.jndi.JndiException;
import org.hibernate.engine.transaction.jta.platform.internal.AbstractJtaPlatform;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatformException;

/**
 * Tells Hibernate where the server keeps its transaction manager, so that JPA takes part in the caller's JTA
 * transaction on every server from one and the same WAR. The names of the known servers are tried in order.
 *
 * <p>Named in {@code META-INF/persistence.xml} as {@code hibernate.transaction.jta.platform}.
 */
public final class ServerTransactions extends AbstractJtaPlatform {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Payara and GlassFish first, then WildFly. */
    private static final List<String> TRANSACTION_MANAGERS =
            List.of("java:appserver/TransactionManager", "java:jboss/TransactionManager");

    /** Jakarta EE itself gives this name, hence it is the same on every server. */
    private static final String USER_TRANSACTION = "java:comp/UserTransaction";

    @Override
    protected TransactionManager locateTransactionManager() {
        JndiException unknownName = null;
        for (String name : TRANSACTION_MANAGERS) {
            try {
                return (TransactionManager) jndiService().locate(name);
            } catch (JndiException e) {
                unknownName = e;
            }
        }
        throw new JtaPlatformException(
                "This server's transaction manager is at none of " + TRANSACTION_MANAGERS + "; add its JNDI name to "
                        + getClass().getName(),
                unknownName);
    }

    @Override
    protected UserTransaction locateUserTransaction() {
        return (UserTransaction) jndiService().locate(USER_TRANSACTION);
    }
}
