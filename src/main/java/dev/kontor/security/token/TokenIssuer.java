package dev.kontor.security.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.kontor.security.account.Account;
import dev.kontor.security.keystore.KeystoreException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Signs tokens for Kontor's own users. */
@ApplicationScoped
public class TokenIssuer {

    private TokenSettings settings;
    private SigningKeys keys;

    /** For the container's proxy. */
    protected TokenIssuer() {}

    /**
     * @param settings how long they are good for
     * @param keys sign
     */
    @Inject
    public TokenIssuer(TokenSettings settings, SigningKeys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    /** A token for somebody who has proved who they are. */
    public IssuedToken issue(Account account, Instant now) {
        var key = keys.signing();
        var header = new JWSHeader.Builder(SigningKeys.algorithm(key))
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims(account, now));
        try {
            token.sign(new DefaultJWSSignerFactory().createJWSSigner(key, header.getAlgorithm()));
        } catch (JOSEException e) {
            throw new KeystoreException("The key for tokens cannot sign.", e);
        }
        return new IssuedToken(token.serialize(), "Bearer", settings.lifetime().toSeconds());
    }

    private JWTClaimsSet claims(Account account, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience(settings.issuer())
                .subject(account.id().toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(settings.lifetime())))
                .claim(TokenClaims.TENANT, account.tenant())
                .claim(TokenClaims.UPN, account.email().value())
                .claim(TokenClaims.GROUPS, List.copyOf(account.roles()))
                .claim(TokenClaims.VERSION, account.version())
                .build();
    }
}
