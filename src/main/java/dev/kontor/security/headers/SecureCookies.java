package dev.kontor.security.headers;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.ConfigProvider;

/** Has the session's cookie sent by https alone where clients reach Kontor so, although the server does not see it. */
@WebListener
public class SecureCookies implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        // not injected: listeners of the context may begin before injection does
        boolean https = ConfigProvider.getConfig()
                .getOptionalValue("kontor.https", Boolean.class)
                .orElse(false);
        if (https) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
