/** What strangers and programs gone wrong would try, against the whole running system. */
package prongsai.deploy.security;
