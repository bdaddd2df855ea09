@echo off
rem Serves the atlas on this computer with Python or Node.js, whichever is there; else opens the page that needs neither.
cd /d "%~dp0"
py -3 -c "import http.server" >nul 2>nul && (py -3 serve.py & exit /b)
python -c "from http.server import ThreadingHTTPServer" >nul 2>nul && (python serve.py & exit /b)
node --version >nul 2>nul && (node serve.mjs & exit /b)
start "" jjj-atlas.html
