// Riposte
