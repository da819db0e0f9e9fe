/** Classes that break one rule each, to prove that the rules can fail. Laid out like the program. */
package org.qwinsight.architecture.bad;
