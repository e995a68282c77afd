package dev.kontor.security.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Sees at each start, once the store is there, that somebody can sign in who may administrate. */
@Startup
@Singleton
@DependsOn("StoreStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAdministratorStartup {

    private static final System.Logger LOG = System.getLogger(FirstAdministratorStartup.class.getName());

    @Inject
    private FirstAdministrator administrator;

    /** Makes an administrator if there is none, and says the password this one time. */
    @PostConstruct
    void ensureAdministrator() {
        administrator.ensure().ifPresent(password -> {
            if (administrator.passwordIsChosen()) {
                LOG.log(
                        Level.INFO,
                        "First administrator: {0}, with the password of the configuration.",
                        administrator.email());
            } else {
                // the one secret that is ever logged: there is no other way to tell it, and it is to be changed
                LOG.log(
                        Level.WARNING,
                        "First administrator: {0}, password: {1} (shown this once; change it)",
                        administrator.email(),
                        password);
            }
        });
    }
}
